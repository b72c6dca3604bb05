import type { FieldValues } from '../../compare/fields.ts'

/** Unsaved content of a form. `base` is the `updatedAt` of the version it was based on. */
export type LocalDraft = { values: FieldValues; at: string; base: string | null }
/** Where a draft is stored. `page` is a random id of one visit to the entry's page. */
export type DraftSlot = { person: number; entry: string; page: string }
export type StoredDraft = { slot: DraftSlot; draft: LocalDraft }

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
    const draft = JSON.parse(store.getItem(key) ?? 'null') as Partial<LocalDraft> | null
    return draft && typeof draft.at === 'string' && typeof draft.values === 'object'
      ? { values: draft.values, at: draft.at, base: draft.base ?? null }
      : null
  } catch {
    return null
  }
}

let signedOutPerson: number | null = null

/** Stores a draft in the browser. Returns false if the browser refuses, for example when full. */
export function saveDraft(store: Store, slot: DraftSlot, draft: LocalDraft): boolean {
  if (slot.person === signedOutPerson) return true
  try {
    store.setItem(keyOf(slot), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const deleteDraft = (store: Store, slot: DraftSlot): void => store.removeItem(keyOf(slot))

/** Returns the drafts a person left in an entry on other visits of its page, newest first. */
export function findDrafts(store: Store, { person, entry, page }: DraftSlot): StoredDraft[] {
  const start = `${PREFIX}${person}.${entry}.`
  return keysIn(store)
    .filter((key) => key.startsWith(start) && key !== `${start}${page}`)
    .flatMap((key) => {
      const draft = read(store, key)
      return draft ? [{ slot: { person, entry, page: key.slice(start.length) }, draft }] : []
    })
    .sort((a, b) => b.draft.at.localeCompare(a.draft.at))
}

/**
 * Deletes every draft of a person who signs out. Later saves for this person are ignored, because
 * forms still save their content while the page unloads.
 */
export function deleteDraftsOf(store: Store, person: number): void {
  signedOutPerson = person
  for (const key of keysIn(store)) if (key.startsWith(`${PREFIX}${person}.`)) store.removeItem(key)
}

/** Stores drafts again, for a person who returns to the page after signing out. */
export const resumeSaving = (): void => void (signedOutPerson = null)

/** Deletes drafts of anybody that are older than two weeks or unreadable. */
export function deleteOldDrafts(store: Store, now: Date): void {
  const oldest = new Date(now.getTime() - MAX_AGE_DAYS * 86_400_000).toISOString()
  for (const key of keysIn(store)) {
    const draft = read(store, key)
    if (!draft || draft.at < oldest) store.removeItem(key)
  }
}
