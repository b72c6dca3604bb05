import { describe, expect, it } from 'vitest'
import { paragraph } from '../../entries/blocks.ts'
import {
  countConflicts,
  conflictPieces,
  mergeTexts,
  mergePieces,
  type ConflictChoice,
} from './merge.ts'

const changed = (base: string, desk: string, document: string) =>
  mergePieces([...base], [...desk], [...document], {
    key: (each) => each,
    words: (each) => new Set([each.toLowerCase()]),
  }).map((piece) => `${piece.changed}:${piece.desk.join('')}/${piece.document.join('')}`)

describe('three texts, piece by piece', () => {
  it.each<[string, string, string, string[]]>([
    ['abc', 'abc', 'abc', ['neither:a/a', 'neither:b/b', 'neither:c/c']],
    ['abc', 'aXc', 'abc', ['neither:a/a', 'desk:X/b', 'neither:c/c']],
    ['abc', 'abc', 'abYc', ['neither:a/a', 'neither:b/b', 'document:/Y', 'neither:c/c']],
    ['abc', 'aXc', 'aYc', ['neither:a/a', 'both:X/Y', 'neither:c/c']],
    ['abc', 'aXc', 'aXc', ['neither:a/a', 'alike:X/X', 'neither:c/c']],
    ['abc', 'ac', 'aYc', ['neither:a/a', 'both:/Y', 'neither:c/c']],
    ['abcd', 'Xbcd', 'abcY', ['desk:X/a', 'neither:b/b', 'neither:c/c', 'document:d/Y']],
    ['', 'X', 'Y', ['both:X/Y']],
    ['abcd', 'aXcd', 'abYd', ['neither:a/a', 'desk:X/b', 'document:c/Y', 'neither:d/d']],
    ['abcd', 'aBNCd', 'abYd', ['neither:a/a', 'desk:B/b', 'desk:N/', 'both:C/Y', 'neither:d/d']],
    ['abc', 'aBc', 'NaBc', ['document:/N', 'neither:a/a', 'alike:B/B', 'neither:c/c']],
    ['ab', 'NAb', 'aM', ['desk:N/', 'desk:A/a', 'document:b/M']],
  ])('%s, on the desk %s, in the document %s', (base, desk, document, pieces) =>
    expect(changed(base, desk, document)).toEqual(pieces),
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
  it('takes what one side changed and lets a person choose the rest', () => {
    expect(countConflicts(pieces)).toBe(2)
    const choose = (...choices: ConflictChoice[]) =>
      mergeTexts(pieces, (clash) => choices[clash] ?? 'desk')
    expect(choose('document', 'both')).toEqual(text('File?', 'ONE', 'desk', 'file', 'three'))
    expect(choose('desk', 'document')).toEqual(text('Desk?', 'ONE', 'file', 'three'))
  })
})
