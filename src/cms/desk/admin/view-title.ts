import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { DESK_ENGLISH } from '../../../i18n/registers/desk-english.ts'

type ViewKey = Extract<keyof typeof DESK_ENGLISH, `admin.view.${string}`>
const isViewKey = (key: string): key is ViewKey =>
  key.startsWith('admin.view.') && Object.hasOwn(DESK_ENGLISH, key)

/**
 * Returns the title of one of our views by its path below /admin, `null` for Payload's views. Payload
 * accepts the title of a view in one language only.
 */
export function viewTitle(segments: readonly string[], t: DeskTranslate): string | null {
  const key = `admin.view.${segments.join('/')}`
  return isViewKey(key) ? `${t(key)} · Attune` : null
}
