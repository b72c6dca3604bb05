import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import type { FlagCode } from '../../checks/check-text.ts'
import { answerLines } from '../../entries/blocks.ts'
import { parsePlainText } from '../parse/formats/text/plain-text.ts'
import type { Pair } from '../read/pair.ts'
import { checkPair } from './check-pair.ts'
import { nearDuplicateFlags } from './near-duplicate-flags.ts'

const pairsOf = (text: string): Pair[] => parsePlainText('a.txt', text).pairs
const source = pairsOf(
  readFileSync(
    new URL('../../../../seed/client-therapist-relationship.txt', import.meta.url),
    'utf8',
  ),
)
const FACTS = { topics: ['any'] }
const duplicates = nearDuplicateFlags(source, [], 'en', deskInEnglish)
const found = source.map((pair) => ({ ...checkPair(pair, FACTS, 'en', { fix: true }), pair }))
/** The numbers (from 1) of the questions that have a flag. */
const flagged = (code: FlagCode) =>
  found.flatMap(({ flags, pair }, index) =>
    [...flags, ...[duplicates.get(pair) ?? []].flat()].some((flag) => flag.code === code)
      ? [index + 1]
      : [],
  )

describe('the source document', () => {
  it.each<[FlagCode, number[]]>([
    ['run-together', [7]],
    ['apostrophe', [4, 7, 8, 9]],
    ['unfinished', [8]],
    ['stray-date', [7]],
    ['law-or-place', [6]],
    ['no-source', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['gendered', [1]],
    ['definition', [3, 5]],
    ['near-duplicate', [1, 2, 3, 5]],
    ['long-sentence', [1, 4, 5, 8]],
    ['reading-age', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['hidden-characters', []],
    ['question-inside', []],
    ['no-topic', []],
  ])('%s: questions %j', (code, numbers) => expect(flagged(code)).toEqual(numbers))

  it('is flagged with lines and words', () => {
    const places = found
      .flatMap(({ flags }) => flags)
      .filter(({ code }) =>
        ['run-together', 'apostrophe', 'unfinished', 'stray-date'].includes(code),
      )
    expect(places.map(({ line, words, suggestion }) => [line, words, suggestion])).toEqual([
      [15, 'clients own', 'client’s own'],
      [27, 'counselingExplore', 'counseling Explore'],
      [27, 'judgment.Develop', 'judgment. Develop'],
      [27, 'situations.Practice', 'situations. Practice'],
      [27, 'awareness.Work', 'awareness. Work'],
      [27, 'change.Improve', 'change. Improve'],
      [27, 'youd', 'you’d'],
      [27, 'Oct 23, 2020', 'Take it out of the answer; the text seems to be from 2020-10-23.'],
      [31, 'Youre', 'You’re'],
      [31, 'know which suits you and', expect.stringContaining('know which suits you and …')],
      [35, 'ones self-esteem', 'one’s self-esteem'],
    ])
  })

  it('gets the repairs that are certain, and no others', () => {
    expect(found.map(({ repairs }) => repairs.map(({ code }) => code))).toEqual([
      ['prefix'],
      [],
      [],
      ['apostrophe'],
      [],
      [],
      ['stray-date', 'list', 'apostrophe'],
      ['apostrophe', 'ellipsis'],
      ['apostrophe'],
    ])
    expect(found[6] && answerLines(found[6].text.answer)).toEqual([
      'Benefits of counseling',
      'Explore thoughts, feelings, and worries without judgment.',
      'Develop coping strategies for different situations.',
      'Practice self-reflection and awareness.',
      'Work on habits you’d like to change.',
      'Improve, understand, and communicate about relationships.',
    ])
    expect(found[6]?.text.answer.map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
    expect(found[6]?.repairs[0]).toMatchObject({
      before: 'Oct 23, 2020',
      after: '',
      day: '2020-10-23',
      line: 27,
    })
    expect(found[7] && answerLines(found[7].text.answer)[0]?.slice(-51)).toBe(
      'the only person who will know which suits you and …',
    )
  })
  it('is otherwise unchanged by repairs', () => {
    for (const index of [1, 2, 4, 5])
      expect(found[index]?.text).toEqual({
        question: source[index]?.question,
        answer: source[index]?.answer,
      })
  })
  it('keeps a flag open that a repair cannot correct', () =>
    expect(found[7]?.flags.find(({ code }) => code === 'unfinished')?.repaired).toBeUndefined())
  it('is unchanged without --fix', () => {
    const plain = source.map((pair) => checkPair(pair, FACTS, 'en', { fix: false }))
    expect(plain.map(({ text }) => text.answer)).toEqual(source.map(({ answer }) => answer))
    expect(
      plain.flatMap(({ flags, repairs }) => [
        ...flags.filter(({ repaired }) => repaired),
        ...repairs,
      ]),
    ).toEqual([])
  })
  it('can have one repair undone without the others', () => {
    const [, , , , , , seventh] = source as [Pair, Pair, Pair, Pair, Pair, Pair, Pair]
    const ids = found[6]?.repairs.map(({ id }) => id) ?? []
    const one = checkPair(seventh, FACTS, 'en', { fix: true, skip: new Set([ids[2] ?? '']) })
    expect(answerLines(one.text.answer)[4]).toBe('Work on habits youd like to change.')
    const dated = checkPair(seventh, FACTS, 'en', { fix: true, skip: new Set([ids[0] ?? '']) })
    expect(answerLines(dated.text.answer).join(' ')).toContain('Oct 23, 2020')
  })
})

describe('a pair', () => {
  it('is flagged if it has no topic', () => {
    const flags = checkPair(pairsOf('What?\n\nThis.')[0] as Pair, {}, 'en', { fix: false }).flags
    expect(flags.map(({ code }) => code)).toContain('no-topic')
  })
  it('is not flagged for a missing source if it is a translation', () => {
    expect(
      checkPair(pairsOf('¿Qué?\n\nEsto.')[0] as Pair, null, 'es', { fix: false }).flags,
    ).toEqual([])
  })
  it('is flagged if its marked answer has a question', () => {
    const [pair] = pairsOf('Q: What?\nA: Well.\n\nDo you feel safe?\n\nThen rest.') as [Pair]
    expect(
      checkPair(pair, FACTS, 'en', { fix: false }).flags.find(
        ({ code }) => code === 'question-inside',
      ),
    ).toMatchObject({ words: 'Do you feel safe?', line: 4 })
  })
})
