import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../testing/rich-text.ts'
import { blocksOf } from './blocks.ts'
import { chosenVersions } from './choose.ts'
import { clashes, differingFields, merged } from './fields.ts'
import type { VersionLine } from './load-versions.ts'
import { compareParagraphs, wordPieces } from './words.ts'

describe('words', () => {
  it('marks what was added and removed within a paragraph', () => {
    expect(wordPieces('You may always ask.', 'You can always ask.', 'en').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'may' }, { kind: 'added', text: 'can' },
    ])
  })

  it('finds words in a language that writes none apart', () => {
    const pieces = wordPieces('你可以问治疗师。', '你可以告诉治疗师。', 'zh')
    expect(pieces.filter(({ kind }) => kind === 'same').map(({ text }) => text).join('')).toContain('治疗师')
  })

  it('pairs a changed paragraph with its successor and shows new and lost ones whole', () => {
    const before = ['A therapist is not a friend in the usual sense.', 'This one goes away entirely.', 'The end stays.']
    const after = ['A therapist is no friend in the usual sense.', 'The end stays.', 'A new last paragraph.']
    expect(compareParagraphs(before, after, 'en').map(({ kind }) => kind)).toEqual(['changed', 'removed', 'same', 'added'])
  })

  it('says nothing changed where nothing did', () => {
    expect(compareParagraphs(['One.', 'Two.'], ['One.', 'Two.'], 'en').every(({ kind }) => kind === 'same')).toBe(true)
  })
})

describe('blocks', () => {
  it('gives a line for each paragraph, with bold and links in the words', () => {
    const link = { type: 'link', fields: { linkType: 'custom', url: 'https://example.org' }, children: [{ type: 'text', text: 'a page', format: 0 }] }
    const bold = { type: 'text', text: 'never', format: 1 }
    const answer = { root: { type: 'root', children: [{ type: 'paragraph', children: [bold, link] }, { type: 'list', tag: 'ol', children: [{ type: 'listitem', children: [{ type: 'text', text: 'one' }] }] }] } }
    expect(blocksOf(answer)).toEqual(['**never**a page (https://example.org)', '1. one'])
  })

  it('takes anything that is no rich text as empty', () => {
    for (const odd of [null, undefined, 'text', 3, { root: null }, { root: { children: 'x' } }]) expect(blocksOf(odd)).toEqual([])
  })
})

describe('conflicts', () => {
  const base = { question: 'Q?', shortAnswer: 'S.', answer: answerOf('One.', 'Two.'), topics: [1], sources: [] }

  it('keeps mine where I wrote, and theirs where only they did', () => {
    const mine = { ...base, question: 'My Q?', answer: answerOf('One.', 'Mine.') }
    const theirs = { ...base, shortAnswer: 'Their S.', answer: answerOf('One.', 'Theirs.') }
    expect(clashes(base, mine, theirs).map(({ field, changedBy, keep }) => [field.name, changedBy, keep])).toEqual([
      ['question', 'me', 'mine'], ['shortAnswer', 'them', 'theirs'], ['answer', 'both', 'mine'],
    ])
    expect(merged(mine, theirs, { question: 'mine', shortAnswer: 'theirs', answer: 'theirs' })).toMatchObject({ question: 'My Q?', shortAnswer: 'Their S.', answer: theirs.answer })
  })

  it('sees a relation as the same whether it comes as a number or as a document', () => {
    expect(differingFields({ topics: [1, 2] }, { topics: [{ id: 1, title: 'A' }, { id: 2, title: 'B' }] })).toEqual([])
    expect(differingFields({ topics: [1] }, { topics: [2] }).map(({ name }) => name)).toEqual(['topics'])
  })

  it('never calls a field different that one side does not have', () => {
    expect(differingFields({ question: 'Q?' }, { question: 'Q?', jurisdiction: 'Texas' })).toEqual([])
  })
})

describe('the two versions to compare', () => {
  const line = (id: number, seenByReaders = false): VersionLine => ({ id, at: '', author: '', state: 'draft', stateLabel: '', signed: false, seenByReaders })
  const lines = [line(5), line(4), line(3, true), line(1)]

  it.each([
    [{}, 3, 5], [{ from: '1', to: '4' }, 1, 4], [{ from: '5', to: '1' }, 1, 5], [{ from: '99', to: 'x' }, 3, 5], [{ to: '3' }, 3, 4],
  ])('%j', (asked, from, to) => {
    const chosen = chosenVersions(lines, asked)
    expect([chosen.from?.id, chosen.to?.id]).toEqual([from, to])
  })

  it('finds none where there is one version', () => {
    expect(chosenVersions([line(1)], {}).from).toBeNull()
  })
})
