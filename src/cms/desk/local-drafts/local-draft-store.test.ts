import { describe, expect, it } from 'vitest'
import {
  deleteDraft,
  deleteDraftsOf,
  deleteOldDrafts,
  saveDraft,
  resumeSaving,
  findDrafts,
  type DraftSlot,
} from './local-draft-store.ts'

const store = (): Storage => {
  const map = new Map<string, string>()
  return {
    get length() {
      return map.size
    },
    clear: () => map.clear(),
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }
}
const slot = (change: Partial<DraftSlot> = {}): DraftSlot => ({
  person: 1,
  entry: '7',
  page: 'a',
  ...change,
})
const draft = (at: string, question = 'Q?') => ({ values: { question }, at, base: null })

describe('local drafts', () => {
  it('are found on the next visit, newest first, by their author only', () => {
    const storage = store()
    saveDraft(storage, slot({ page: 'a' }), draft('2026-11-23T10:00:00.000Z', 'older'))
    saveDraft(storage, slot({ page: 'b' }), draft('2026-11-23T11:00:00.000Z', 'newer'))
    expect(
      findDrafts(storage, slot({ page: 'c' })).map(({ draft }) => draft.values.question),
    ).toEqual(['newer', 'older'])
    expect(
      findDrafts(storage, slot({ page: 'b' })).map(({ draft }) => draft.values.question),
    ).toEqual(['older'])
    expect(findDrafts(storage, slot({ person: 11, page: 'c' }))).toEqual([])
    expect(findDrafts(storage, slot({ entry: '70', page: 'c' }))).toEqual([])
  })

  it('are deleted one by one, and all of a person at sign-out', () => {
    const storage = store()
    saveDraft(storage, slot(), draft('2026-11-23T10:00:00.000Z'))
    saveDraft(storage, slot({ entry: '8' }), draft('2026-11-23T10:00:00.000Z'))
    saveDraft(storage, slot({ person: 2 }), draft('2026-11-23T10:00:00.000Z'))
    deleteDraft(storage, slot())
    expect(storage.length).toBe(2)
    deleteDraftsOf(storage, 1)
    expect(findDrafts(storage, slot({ person: 2, page: 'z' }))).toHaveLength(1)
    expect(storage.length).toBe(1)
    // The form saves once more while the page unloads; that is ignored after a sign-out.
    saveDraft(storage, slot(), draft('2026-11-23T10:00:00.000Z'))
    expect(storage.length).toBe(1)
    resumeSaving()
    saveDraft(storage, slot(), draft('2026-11-23T10:00:00.000Z'))
    expect(storage.length).toBe(2)
  })

  it('are deleted after two weeks or if unreadable; other storage is left alone', () => {
    const storage = store()
    saveDraft(storage, slot({ page: 'old' }), draft('2026-11-01T10:00:00.000Z'))
    saveDraft(storage, slot({ page: 'new' }), draft('2026-11-20T10:00:00.000Z'))
    storage.setItem('attune.unsaved.1.7.broken', '{')
    storage.setItem('something else', 'x')
    deleteOldDrafts(storage, new Date('2026-11-23T10:00:00Z'))
    expect(findDrafts(storage, slot({ page: 'z' })).map(({ slot: { page } }) => page)).toEqual([
      'new',
    ])
    expect(storage.getItem('something else')).toBe('x')
  })

  it('reports when the browser cannot store them', () => {
    expect(
      saveDraft(
        {
          ...store(),
          setItem: () => {
            throw new Error('full')
          },
        },
        slot(),
        draft('2026-11-23T10:00:00.000Z'),
      ),
    ).toBe(false)
  })
})
