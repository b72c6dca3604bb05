import type { Values } from '../../compare/fields.ts'

/** Words that were written and not saved: all fields of a form, as they were at a moment. */
export type LocalDraft = { values: Values; at: string; base: string | null }
export type DraftSlot = { person: number; entry: string; page: string }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'attune.unsaved.'
const MAX_AGE_DAYS = 14
const keyOf = ({ person, entry, page }: DraftSlot) => `${PREFIX}${person}.${entry}.${page}`
const keysIn = (store: Store) =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  )

function read(store: Store, key: string): LocalDraft | null {
  try {
    const kept = JSON.parse(store.getItem(key) ?? 'null') as Partial<LocalDraft> | null
    return kept && typeof kept.at === 'string' && typeof kept.values === 'object'
      ? (kept as LocalDraft)
      : null
  } catch {
    return null
  }
}

let signedOutPerson: number | null = null

/** Keeps words on this computer. Answers whether it could (a browser may be full, or forbid it). */
export function saveDraft(store: Store, slot: DraftSlot, kept: LocalDraft): boolean {
  if (slot.person === signedOutPerson) return true
  try {
    store.setItem(keyOf(slot), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export const deleteDraft = (store: Store, slot: DraftSlot): void => store.removeItem(keyOf(slot))

/** What one person left unsaved in an entry on other visits of the page, newest first. */
export function findDrafts(
  store: Store,
  { person, entry, page }: DraftSlot,
): { slot: DraftSlot; kept: LocalDraft }[] {
  const start = `${PREFIX}${person}.${entry}.`
  return keysIn(store)
    .filter((key) => key.startsWith(start) && key !== `${start}${page}`)
    .flatMap((key) => {
      const kept = read(store, key)
      return kept ? [{ slot: { person, entry, page: key.slice(start.length) }, kept }] : []
    })
    .sort((a, b) => b.kept.at.localeCompare(a.kept.at))
}

/**
 * Forgets everything a person left unsaved here, at their sign-out; from then on nothing of theirs
 * is kept, however a form says good-bye.
 */
export function deleteDraftsOf(store: Store, person: number): void {
  signedOutPerson = person
  for (const key of keysIn(store)) if (key.startsWith(`${PREFIX}${person}.`)) store.removeItem(key)
}

/** Keeps again: whoever signed out has thought better of it, or is back. */
export const resumeSaving = (): void => void (signedOutPerson = null)

/** Forgets what is older than two weeks or can not be read, whoever left it. */
export function deleteOldDrafts(store: Store, now: Date): void {
  const oldest = new Date(now.getTime() - MAX_AGE_DAYS * 86_400_000).toISOString()
  for (const key of keysIn(store)) {
    const kept = read(store, key)
    if (!kept || kept.at < oldest) store.removeItem(key)
  }
}
