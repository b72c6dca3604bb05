import { describe, expect, it } from 'vitest'
import { parsePlainText } from '../parse/formats/text/plain-text.ts'
import type { Pair } from '../read/pair.ts'
import { documentTextHash, pairKey, entryTextOf } from './hash.ts'
import { planImport, writesNothing, type ImportedEntry } from './plan.ts'

const FIRST = `What is trust?

Trust is the sense that somebody means you well and will keep your words to themselves.

Who is my therapist?

Your therapist is the person who listens to you each week in the same quiet room.

Why do we pause?

We pause because silence leaves room for what is hard to say aloud.
`
const pairsOf = (text: string): Pair[] => parsePlainText('a.txt', text).pairs
const known = (changes: Record<number, Partial<ImportedEntry>> = {}): ImportedEntry[] =>
  pairsOf(FIRST).map((pair, index) => {
    const hash = documentTextHash(entryTextOf(pair))
    return {
      entryId: index + 1,
      key: pairKey(pair.question, 'en'),
      position: index,
      base: entryTextOf(pair),
      firstLine: pair.firstLine,
      lastLine: pair.lastLine,
      textHash: hash,
      written: entryTextOf(pair),
      writtenHash: hash,
      deskHash: hash,
      desk: entryTextOf(pair),
      conflictHash: null,
      gone: false,
      undone: [],
      ...changes[index + 1],
    }
  })
const plan = (text: string, changes?: Record<number, Partial<ImportedEntry>>) => {
  const made = planImport('a.txt', 'en', pairsOf(text), known(changes))
  return {
    steps: made.steps.map((step) => [
      step.action,
      step.action === 'create' ? null : step.imported.entryId,
    ]),
    nothing: writesNothing(made),
  }
}

describe('planImport', () => {
  it('creates everything the first time', () => {
    const made = planImport('a.txt', 'en', pairsOf(FIRST), [])
    expect(made.steps.map(({ action }) => action)).toEqual(['create', 'create', 'create'])
  })
  it('changes nothing the second time', () =>
    expect(plan(FIRST)).toEqual({
      steps: [
        ['unchanged', 1],
        ['unchanged', 2],
        ['unchanged', 3],
      ],
      nothing: true,
    }))
  it('recognises what moved', () => {
    const [one = '', two = '', three = ''] = FIRST.split(/(?=What is|Who is|Why do)/)
    expect(plan(`${three}\n${one}${two}`).steps).toEqual([
      ['moved', 3],
      ['moved', 1],
      ['moved', 2],
    ])
  })
  it('recognises a reworded question by its answer', () =>
    expect(plan(FIRST.replace('Why do we pause?', 'What is silence for?')).steps).toEqual([
      ['unchanged', 1],
      ['unchanged', 2],
      ['update', 3],
    ]))
  it('does not match another question because both are short', () => {
    const [trust, patience] = ['trust', 'patience'].map(
      (what) => pairsOf(`What is ${what}?\n\nIt is ${what}.\n`)[0] as Pair,
    )
    const one = { ...(known()[0] as ImportedEntry), base: entryTextOf(trust as Pair) }
    expect(
      planImport('a.txt', 'en', [patience as Pair], [one]).steps.map(({ action }) => action),
    ).toEqual(['create', 'gone'])
  })
  it('recognises a pair by similarity when both question and answer were reworded', () => {
    const reworded = FIRST.replace('Why do we pause?', 'Why should we sometimes pause?').replace(
      'what is hard to say aloud',
      'what is hard to say',
    )
    expect(plan(reworded).steps).toEqual([
      ['unchanged', 1],
      ['unchanged', 2],
      ['update', 3],
    ])
  })
  it('treats an entirely new pair as new, and the old one as gone', () => {
    expect(
      plan(
        FIRST.replace(
          /Why do we pause[\s\S]*/,
          'Can I cancel?\n\nYes, up to one day before, by telephone.',
        ),
      ).steps,
    ).toEqual([
      ['unchanged', 1],
      ['unchanged', 2],
      ['create', null],
      ['gone', 3],
    ])
  })
  it('updates a changed answer', () =>
    expect(plan(FIRST.replace('each week', 'every week')).steps).toEqual([
      ['unchanged', 1],
      ['update', 2],
      ['unchanged', 3],
    ]))
  it('leaves a text that only staff changed', () =>
    expect(plan(FIRST, { 2: { deskHash: 'edited' } }).nothing).toBe(true))
  it('has a conflict if both changed, and recognises it the next time', () => {
    const changed = FIRST.replace('each week', 'every week')
    expect(plan(changed, { 2: { deskHash: 'edited' } })).toEqual({
      steps: [
        ['unchanged', 1],
        ['conflict', 2],
        ['unchanged', 3],
      ],
      nothing: false,
    })
    const hash = documentTextHash(entryTextOf(pairsOf(changed)[1] as Pair))
    expect(plan(changed, { 2: { deskHash: 'edited', conflictHash: hash } }).nothing).toBe(true)
  })
  it('has no conflict if staff made the same change as the document', () => {
    const changed = FIRST.replace('each week', 'every week')
    const hash = documentTextHash(entryTextOf(pairsOf(changed)[1] as Pair))
    expect(plan(changed, { 2: { deskHash: hash } }).steps[1]).toEqual(['unchanged', 2])
  })
  it('reports once what is gone, and what is back', () => {
    const without = FIRST.replace(/Why do we pause[\s\S]*/, '')
    expect(plan(without).steps).toEqual([
      ['unchanged', 1],
      ['unchanged', 2],
      ['gone', 3],
    ])
    expect(plan(without, { 3: { gone: true } })).toEqual({
      steps: [
        ['unchanged', 1],
        ['unchanged', 2],
      ],
      nothing: true,
    })
    expect(plan(FIRST, { 3: { gone: true } }).steps).toEqual([
      ['unchanged', 1],
      ['unchanged', 2],
      ['back', 3],
    ])
  })
  it('makes a new key if an older pair has it', () => {
    const [first] = pairsOf(FIRST.replace('What is trust?', 'What does trust mean?')) as [Pair]
    const hash = documentTextHash(entryTextOf(first))
    const made = planImport(
      'a.txt',
      'en',
      pairsOf(
        `${FIRST.replace('What is trust?', 'What does trust mean?')}\nWhat is trust?\n\nA word of five letters.`,
      ),
      known({
        1: {
          base: entryTextOf(first),
          textHash: hash,
          written: entryTextOf(first),
          writtenHash: hash,
          deskHash: hash,
        },
      }),
    )
    expect(made.steps.map((step) => (step.action === 'create' ? step.key : step.action))).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      `${pairKey('What is trust?', 'en')}-2`,
    ])
  })
})
