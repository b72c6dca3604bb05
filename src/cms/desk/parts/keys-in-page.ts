import { pressedKey } from '../../../core/keyboard/pressed-key.ts'

/** The keys of a list, in the order in which the help shows them; `s` is the signing queue's own. */
const KEYS = ['j', 'k', 'x', 's', '/', 'n', '?'] as const
export type ListKey = (typeof KEYS)[number]

/** The rows of lists: the desk's own, and Payload's. */
const ROWS = [
  '.desk-list tbody tr',
  '.collection-list tbody tr',
  '.desk-label',
  ...['.desk-gaps', '.desk-offending', '.desk-log', '.desk-news', '.desk-card', '.desk-rows'].map(
    (list) => `${list} li`,
  ),
].join()
/** What j and k put the focus on: a row's own link before its other controls. */
const TARGETS = ['th a, h2 a, .desk-log__answer', 'a, button:not([disabled])']
const SEARCH =
  '#list-q, .search-filter input, main [role=search] input:not([type=hidden]), main input[type=search]'
const CREATE = ':is(.desk-title, .collection-list) a[href$="/create"]'

const find = (selector: string) => document.querySelector<HTMLElement>(selector)
const targetOf = (row: Element): HTMLElement | null =>
  TARGETS.map((target) => row.querySelector<HTMLElement>(target)).find(Boolean) ?? null
const isShown = (element: Element | null) => element?.checkVisibility() ?? false
const rows = (): Element[] =>
  [...document.querySelectorAll(ROWS)].filter((row) => isShown(targetOf(row)))
const rowInHand = (): Element | undefined =>
  rows().findLast((row) => row.contains(document.activeElement))
const boxIn = (row: Element | undefined) =>
  row?.matches('tr') ? row.querySelector<HTMLElement>('input[type=checkbox]') : null
/** A button of the page that says which key presses it. */
const buttonOf = (key: ListKey) => find(`[data-key="${key}"]`)

function move(by: 1 | -1): void {
  const all = rows()
  const current = rowInHand()
  const at = current ? all.indexOf(current) : by > 0 ? -1 : all.length
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)]
  if (next) targetOf(next)?.focus()
}

const WORKS: Record<ListKey, () => boolean> = {
  j: () => rows().length > 0 || buttonOf('j') !== null,
  k: () => rows().length > 0,
  x: () => rows().some((row) => boxIn(row)),
  s: () => buttonOf('s') !== null,
  '/': () => isShown(find(SEARCH)),
  n: () => isShown(find(CREATE)),
  '?': () => true,
}

/** The keys that do something on this page. */
export const keysHere = (): ListKey[] => KEYS.filter((key) => WORKS[key]())

/** Text fields and menus take letters. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))

/** Does what a pressed key means in the lists of the page, and prevents what it does otherwise. */
export function actOnKey(event: KeyboardEvent, showHelp: () => void): void {
  const { ctrlKey, metaKey, altKey, target } = event
  const pressed = pressedKey(event)
  const key = KEYS.find((each) => each === pressed)
  if (!key || ctrlKey || metaKey || altKey || isWriting(target)) return
  // The queue reads its own key.
  if (key === 's' || find('dialog[open]') || !WORKS[key]()) return
  event.preventDefault()
  if (key === 'j' && rows().length === 0) buttonOf('j')?.click()
  else if (key === 'j') move(1)
  else if (key === 'k') move(-1)
  else if (key === 'x') boxIn(rowInHand())?.click()
  else if (key === '/') find(SEARCH)?.focus()
  else if (key === 'n') find(CREATE)?.click()
  else showHelp()
}
