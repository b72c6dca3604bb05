import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../testing/rich-text.ts'
import { comparableLines } from '../../compare/comparable-lines.ts'
import { fieldConflicts, initialChoices, mergeFields } from '../../compare/field-conflicts.ts'
import { differingFields, type FieldValues } from '../../compare/fields.ts'
import { compareParagraphs, diffWords } from '../../compare/paragraph-diff.ts'
import { chooseVersions } from './choose-versions.ts'
import type { VersionSummary } from './load-versions.ts'

describe('diffWords and compareParagraphs', () => {
  it('marks what was added and removed within a paragraph', () => {
    expect(
      diffWords('You may always ask.', 'You can always ask.', 'en').filter(
        ({ kind }) => kind !== 'same',
      ),
    ).toEqual([
      { kind: 'removed', text: 'may' },
      { kind: 'added', text: 'can' },
    ])
  })

  it('segments languages without spaces between words', () => {
    const pieces = diffWords('你可以问治疗师。', '你可以告诉治疗师。', 'zh')
    expect(
      pieces
        .filter(({ kind }) => kind === 'same')
        .map(({ text }) => text)
        .join(''),
    ).toContain('治疗师')
  })

  it('pairs changed paragraphs, and marks added and removed ones as a whole', () => {
    const before = [
      'A therapist is not a friend in the usual sense.',
      'This one goes away entirely.',
      'The end stays.',
    ]
    const after = [
      'A therapist is no friend in the usual sense.',
      'The end stays.',
      'A new last paragraph.',
    ]
    expect(compareParagraphs(before, after, 'en').map(({ kind }) => kind)).toEqual([
      'changed',
      'removed',
      'same',
      'added',
    ])
  })

  it('finds no changes in equal texts', () => {
    expect(
      compareParagraphs(['One.', 'Two.'], ['One.', 'Two.'], 'en').every(
        ({ kind }) => kind === 'same',
      ),
    ).toBe(true)
  })
})

describe('comparableLines', () => {
  it('returns a line for each paragraph, with bold and links as text', () => {
    const link = {
      type: 'link',
      fields: { linkType: 'custom', url: 'https://example.org' },
      children: [{ type: 'text', text: 'a page', format: 0 }],
    }
    const bold = { type: 'text', text: 'never', format: 1 }
    const answer = {
      root: {
        type: 'root',
        children: [
          { type: 'paragraph', children: [bold, link] },
          {
            type: 'list',
            tag: 'ol',
            children: [{ type: 'listitem', children: [{ type: 'text', text: 'one' }] }],
          },
        ],
      },
    }
    expect(comparableLines(answer)).toEqual(['**never**a page (https://example.org)', '1. one'])
  })

  it('treats values that are not rich text as empty', () => {
    for (const odd of [null, undefined, 'text', 3, { root: null }, { root: { children: 'x' } }])
      expect(comparableLines(odd)).toEqual([])
  })
})

describe('conflicts', () => {
  const base = {
    question: 'Q?',
    shortAnswer: 'S.',
    answer: answerOf('One.', 'Two.'),
    topics: [1],
    sources: [],
  }

  it('keeps mine where I changed something, and theirs where only they did', () => {
    const mine = { ...base, question: 'My Q?', answer: answerOf('One.', 'Mine.') }
    const theirs = { ...base, shortAnswer: 'Their S.', answer: answerOf('One.', 'Theirs.') }
    expect(
      fieldConflicts(base, mine, theirs).map(({ field, changedBy, keep }) => [
        field.name,
        changedBy,
        keep,
      ]),
    ).toEqual([
      ['question', 'me', 'mine'],
      ['shortAnswer', 'them', 'theirs'],
      ['answer', 'both', null],
    ])
    const differing = fieldConflicts(base, mine, theirs)
    expect(mergeFields(differing, mine, theirs, initialChoices(differing))).toMatchObject({
      question: 'My Q?',
      shortAnswer: 'Their S.',
      answer: answerOf('One.', 'Mine.', 'Theirs.'),
    })
    expect(
      mergeFields(differing, mine, theirs, {
        ...initialChoices(differing),
        question: 'theirs',
        'answer.1': 'mine',
      }),
    ).toMatchObject({ question: 'Q?', answer: mine.answer })
  })

  it.each([
    [
      'neighbouring paragraphs',
      ['A', 'B', 'C'],
      ['A', 'B mine', 'C'],
      ['A theirs', 'B', 'C'],
      ['A theirs', 'B mine', 'C'],
    ],
    [
      'a paragraph of each at the same place',
      ['A'],
      ['A', 'Mine'],
      ['A', 'Theirs'],
      ['A', 'Mine', 'Theirs'],
    ],
    [
      'one removed, one added',
      ['A', 'B', 'C', 'D'],
      ['A', 'C', 'D'],
      ['A', 'B', 'C', 'D theirs'],
      ['A', 'C', 'D theirs'],
    ],
    ['the same change', ['A', 'B'], ['A', 'B new'], ['A', 'B new'], ['A', 'B new']],
    [
      'the same paragraph: both, until somebody chooses',
      ['A', 'B'],
      ['A', 'B mine'],
      ['A', 'B theirs'],
      ['A', 'B mine', 'B theirs'],
    ],
  ])('keeps what each of two people did to %s', (_, was, my, their, expected) => {
    const text = (words: string[]): FieldValues => ({ question: 'Q?', answer: answerOf(...words) })
    const [began, mine, theirs] = [text(was), text(my), text(their)]
    const differing = fieldConflicts(began, mine, theirs)
    expect(mergeFields(differing, mine, theirs, initialChoices(differing)).answer).toEqual(
      answerOf(...expected),
    )
  })

  it('keeps everything when the base version is unknown', () => {
    const [mine, theirs] = [
      { answer: answerOf('A', 'Mine', 'B') },
      { answer: answerOf('A', 'B', 'Theirs') },
    ]
    const differing = fieldConflicts(null, mine, theirs)
    expect(
      differing[0]?.parts?.flatMap((part) => (part.kind === 'differs' ? part.changedBy : [])),
    ).toEqual(['both', 'both'])
    expect(mergeFields(differing, mine, theirs, initialChoices(differing)).answer).toEqual(
      answerOf('A', 'Mine', 'B', 'Theirs'),
    )
  })

  it('merges topics and sources without duplicates or shared ids', () => {
    const was = { topics: [1], sources: [{ id: 'a', title: 'Old' }] }
    const mine = { topics: [1, 2, 3], sources: [{ id: 'a', title: 'Old, mine' }] }
    const theirs = {
      topics: [1, 3],
      sources: [
        { id: 'a', title: 'Old, theirs' },
        { id: 'b', title: 'New' },
      ],
    }
    const differing = fieldConflicts(was, mine, theirs)
    expect(mergeFields(differing, mine, theirs, initialChoices(differing)).topics).toEqual([
      1, 2, 3,
    ])
    const sources = mergeFields(differing, mine, theirs, {
      ...initialChoices(differing),
      'sources.0': 'both',
    }).sources as { id?: string; title: string }[]
    expect(sources.map(({ title }) => title)).toEqual(['Old, mine', 'Old, theirs', 'New'])
    expect(sources.map(({ id }) => id)).toEqual(['a', undefined, 'b'])
  })

  it('compares relations by id, loaded or not', () => {
    expect(
      differingFields(
        { topics: [1, 2] },
        {
          topics: [
            { id: 1, title: 'A' },
            { id: 2, title: 'B' },
          ],
        },
      ),
    ).toEqual([])
    expect(differingFields({ topics: [1] }, { topics: [2] }).map(({ name }) => name)).toEqual([
      'topics',
    ])
  })

  it('ignores fields that one version lacks', () => {
    expect(differingFields({ question: 'Q?' }, { question: 'Q?', jurisdiction: 'Texas' })).toEqual(
      [],
    )
  })
})

describe('chooseVersions', () => {
  const version = (id: number, seenByReaders = false): VersionSummary => ({
    id,
    at: '',
    author: '',
    state: 'draft',
    stateLabel: '',
    signed: false,
    seenByReaders,
  })
  const versions = [version(5), version(4), version(3, true), version(1)]

  it.each([
    [{}, 3, 5],
    [{ from: '1', to: '4' }, 1, 4],
    [{ from: '5', to: '1' }, 1, 5],
    [{ from: '99', to: 'x' }, 3, 5],
    [{ to: '3' }, 3, 4],
  ])('%j', (requested, from, to) => {
    const chosen = chooseVersions(versions, requested)
    expect([chosen.from?.id, chosen.to?.id]).toEqual([from, to])
  })

  it('returns no earlier version if there is only one', () => {
    expect(chooseVersions([version(1)], {}).from).toBeNull()
  })
})
