import { describe, expect, it } from 'vitest'
import { paragraph } from '../../entries/blocks.ts'
import {
  countConflicts,
  conflictPieces,
  mergeTexts,
  mergePieces,
  type ConflictChoice,
} from './merge.ts'

const statuses = (base: string, desk: string, document: string) =>
  mergePieces([...base], [...desk], [...document], {
    key: (each) => each,
    words: (each) => new Set([each.toLowerCase()]),
  }).map((piece) => `${piece.status}:${piece.desk.join('')}/${piece.document.join('')}`)

describe('merging three texts', () => {
  it.each<[string, string, string, string[]]>([
    ['abc', 'abc', 'abc', ['unchanged:a/a', 'unchanged:b/b', 'unchanged:c/c']],
    ['abc', 'aXc', 'abc', ['unchanged:a/a', 'desk:X/b', 'unchanged:c/c']],
    ['abc', 'abc', 'abYc', ['unchanged:a/a', 'unchanged:b/b', 'document:/Y', 'unchanged:c/c']],
    ['abc', 'aXc', 'aYc', ['unchanged:a/a', 'conflict:X/Y', 'unchanged:c/c']],
    ['abc', 'aXc', 'aXc', ['unchanged:a/a', 'same-change:X/X', 'unchanged:c/c']],
    ['abc', 'ac', 'aYc', ['unchanged:a/a', 'conflict:/Y', 'unchanged:c/c']],
    ['abcd', 'Xbcd', 'abcY', ['desk:X/a', 'unchanged:b/b', 'unchanged:c/c', 'document:d/Y']],
    ['', 'X', 'Y', ['conflict:X/Y']],
    ['abcd', 'aXcd', 'abYd', ['unchanged:a/a', 'desk:X/b', 'document:c/Y', 'unchanged:d/d']],
    [
      'abcd',
      'aBNCd',
      'abYd',
      ['unchanged:a/a', 'desk:B/b', 'desk:N/', 'conflict:C/Y', 'unchanged:d/d'],
    ],
    ['abc', 'aBc', 'NaBc', ['document:/N', 'unchanged:a/a', 'same-change:B/B', 'unchanged:c/c']],
    ['ab', 'NAb', 'aM', ['desk:N/', 'desk:A/a', 'document:b/M']],
  ])('%s, on the desk %s, in the document %s', (base, desk, document, pieces) =>
    expect(statuses(base, desk, document)).toEqual(pieces),
  )

  const text = (question: string, ...answer: string[]) => ({
    question,
    answer: answer.map(paragraph),
  })
  const pieces = conflictPieces(
    text('Q?', 'one', 'two', 'three'),
    text('Desk?', 'one', 'desk', 'three'),
    text('File?', 'ONE', 'file', 'three'),
    'en',
  )
  it('takes what one side changed, and lets a person choose in a conflict', () => {
    expect(countConflicts(pieces)).toBe(2)
    const choose = (...choices: ConflictChoice[]) =>
      mergeTexts(pieces, (conflict) => choices[conflict] ?? 'desk')
    expect(choose('document', 'both')).toEqual(text('File?', 'ONE', 'desk', 'file', 'three'))
    expect(choose('desk', 'document')).toEqual(text('Desk?', 'ONE', 'file', 'three'))
  })
})
