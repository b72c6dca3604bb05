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
const words = (at: string, question = 'Q?') => ({ values: { question }, at, base: null })

describe('words kept on this computer', () => {
  it('are offered on the next visit, newest first, to their writer alone', () => {
    const here = store()
    saveDraft(here, slot({ page: 'a' }), words('2026-11-23T10:00:00.000Z', 'older'))
    saveDraft(here, slot({ page: 'b' }), words('2026-11-23T11:00:00.000Z', 'newer'))
    expect(findDrafts(here, slot({ page: 'c' })).map(({ kept }) => kept.values.question)).toEqual([
      'newer',
      'older',
    ])
    expect(findDrafts(here, slot({ page: 'b' })).map(({ kept }) => kept.values.question)).toEqual([
      'older',
    ])
    expect(findDrafts(here, slot({ person: 11, page: 'c' }))).toEqual([])
    expect(findDrafts(here, slot({ entry: '70', page: 'c' }))).toEqual([])
  })

  it('are forgotten one by one, and all of a person at sign-out', () => {
    const here = store()
    saveDraft(here, slot(), words('2026-11-23T10:00:00.000Z'))
    saveDraft(here, slot({ entry: '8' }), words('2026-11-23T10:00:00.000Z'))
    saveDraft(here, slot({ person: 2 }), words('2026-11-23T10:00:00.000Z'))
    deleteDraft(here, slot())
    expect(here.length).toBe(2)
    deleteDraftsOf(here, 1)
    expect(findDrafts(here, slot({ person: 2, page: 'z' }))).toHaveLength(1)
    expect(here.length).toBe(1)
    // The form that is left keeps its words once more as it goes: not any longer.
    saveDraft(here, slot(), words('2026-11-23T10:00:00.000Z'))
    expect(here.length).toBe(1)
    resumeSaving()
    saveDraft(here, slot(), words('2026-11-23T10:00:00.000Z'))
    expect(here.length).toBe(2)
  })

  it('are forgotten after two weeks, and when they can not be read; other storage is left alone', () => {
    const here = store()
    saveDraft(here, slot({ page: 'old' }), words('2026-11-01T10:00:00.000Z'))
    saveDraft(here, slot({ page: 'new' }), words('2026-11-20T10:00:00.000Z'))
    here.setItem('attune.unsaved.1.7.broken', '{')
    here.setItem('something else', 'x')
    deleteOldDrafts(here, new Date('2026-11-23T10:00:00Z'))
    expect(findDrafts(here, slot({ page: 'z' })).map(({ slot: { page } }) => page)).toEqual(['new'])
    expect(here.getItem('something else')).toBe('x')
  })

  it('says when a browser can not keep them', () => {
    expect(
      saveDraft(
        {
          ...store(),
          setItem: () => {
            throw new Error('full')
          },
        },
        slot(),
        words('2026-11-23T10:00:00.000Z'),
      ),
    ).toBe(false)
  })
})
