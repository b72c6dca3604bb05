'use client'
import { useSyncExternalStore } from 'react'
import { SIDE_TABS, type SideTab } from './side-tabs.ts'

type Choice = {
  /** `null` until somebody chooses; each page then has its own first tab. */
  tab: SideTab | null
  /** Whether the tab's panel covers the words where the window has no room for a column. */
  open: boolean
}

const NOTHING: Choice = { tab: null, open: false }
let choice = NOTHING
const listeners = new Set<() => void>()

function update(change: Partial<Choice>): void {
  choice = { ...choice, ...change }
  for (const listener of listeners) listener()
}

export const showSideTab = (tab: SideTab): void => update({ tab, open: true })
export const closeSideTab = (): void => update({ open: false })
/** Forgets the choice when a page opens an answer. */
export const resetSideTab = (): void => update(NOTHING)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useSideTab = (): Choice =>
  useSyncExternalStore(
    subscribe,
    () => choice,
    () => NOTHING,
  )

/** `column.css` and Payload's own layout use the same width. */
const ONE_COLUMN = '(max-width: 1024px)'
const subscribeToWidth = (listener: () => void) => {
  const query = window.matchMedia(ONE_COLUMN)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
/** Whether the window has room for the words only, so that the column folds. */
export const useIsFolded = (): boolean =>
  useSyncExternalStore(
    subscribeToWidth,
    () => window.matchMedia(ONE_COLUMN).matches,
    () => false,
  )

/** Shows the tab that an element is in, if it is in one. Returns whether it was hidden. */
export function revealInSideTab(element: Element): boolean {
  const panel = element.closest<HTMLElement>('[data-side-tab]')
  const tab = SIDE_TABS.find((each) => each === panel?.dataset.sideTab)
  if (!panel?.hidden || !tab) return false
  showSideTab(tab)
  return true
}
