import type { Locale } from '../../../i18n/locales.ts'

/** A published question in the tray of answers to give. */
export type TrayItem = { number: number; question: string; lang: Locale }
type StoredTray = { at: number; items: TrayItem[] }

const KEY = 'attune-tray'
const CHANGED = 'attune-tray-changed'
/** In milliseconds. A tray belongs to one conversation. */
const KEPT_FOR = 12 * 60 * 60 * 1000
export const MAX_TRAY_ITEMS = 20

const isItem = (value: unknown): value is TrayItem =>
  typeof value === 'object' &&
  value !== null &&
  'number' in value &&
  'question' in value &&
  typeof value.number === 'number' &&
  typeof value.question === 'string'

/** What is in this browser's tray. Everybody can read these answers; nothing else is stored. */
export function readTray(now = Date.now()): TrayItem[] {
  try {
    const stored = JSON.parse(window.localStorage.getItem(KEY) ?? 'null') as StoredTray | null
    return stored && now - stored.at < KEPT_FOR ? stored.items.filter(isItem) : []
  } catch {
    return []
  }
}

export function writeTray(items: readonly TrayItem[]): void {
  try {
    if (items.length === 0) window.localStorage.removeItem(KEY)
    else
      window.localStorage.setItem(
        KEY,
        JSON.stringify({ at: Date.now(), items: items.slice(0, MAX_TRAY_ITEMS) }),
      )
  } catch {
    // Without storage the tray lasts as long as the page.
  }
  window.dispatchEvent(new Event(CHANGED))
}

/** Calls `onChange` when the tray changes, in this tab or another. Returns how to stop. */
export function watchTray(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange)
  window.addEventListener('storage', onChange)
  return () => {
    window.removeEventListener(CHANGED, onChange)
    window.removeEventListener('storage', onChange)
  }
}
