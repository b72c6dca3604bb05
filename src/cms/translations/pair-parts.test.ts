import { describe, expect, it } from 'vitest'
import type { PendingChange } from './open-changes.ts'
import { pairParts } from './pair-parts.ts'

const change = (was: string | null, now: string | null, ...before: string[]): PendingChange => ({
  place: was === null ? 'added' : 'paragraph',
  ...{ was, now, before, severity: 'clarifying' },
})
const pair = (
  source: string,
  target: string,
  { known = {}, open = [] }: { known?: Record<string, string>; open?: PendingChange[] } = {},
) =>
  pairParts(source.split(' '), target.split(' '), {
    known: new Map(Object.entries(known).map(([to, from]) => [to, [from]])),
    open,
  })

describe('the paragraphs of an answer and those of its translation', () => {
  it('stand in the same order where nothing says otherwise', () =>
    expect(pair('a b c', 'A B C')).toEqual({ targets: [0, 1, 2], unpaired: [] }))

  it('do not belong together if one has more', () =>
    expect(pair('a b c', 'A B')).toEqual({ targets: [null, null, null], unpaired: [0, 1] }))

  it('belong together where the memory says so, wherever they stand', () => {
    const known = { A: 'a', B: 'b', C: 'c' }
    expect(pair('c a b', 'A B C', { known }).targets).toEqual([2, 0, 1])
    expect(pair('b n c', 'A B C', { known })).toEqual({ targets: [1, null, 2], unpaired: [0] })
    // What nobody knows yet belongs to what is left.
    expect(pair('c n b', 'N B C', { known }).targets).toEqual([2, 0, 1])
  })

  it('belong together where a change says so, before and after it', () => {
    expect(pair('b2 a', 'A B', { open: [change('b', 'b2', 'B')] }).targets).toEqual([1, 0])
    const open = [change('b', null, 'B'), change(null, 'b', '3')]
    expect(pair('a c b', 'A B C', { open }).targets).toEqual([0, 2, 1])
  })

  it('belong together although one was added and one taken out', () => {
    expect(pair('a n b', 'A B', { open: [change(null, 'n', '2')] })).toEqual({
      targets: [0, null, 1],
      unpaired: [],
    })
    expect(pair('a c', 'A B C', { open: [change('b', null, 'B')] })).toEqual({
      targets: [0, 2],
      unpaired: [],
    })
  })

  it('belong together while they are not translated', () =>
    expect(pair('b a c', 'a B c').targets).toEqual([1, 0, 2]))

  it('belong to one paragraph each, though two say the same', () =>
    expect(pair('a x a', 'X A A', { known: { A: 'a', X: 'x' } }).targets).toEqual([1, 0, 2]))
})
