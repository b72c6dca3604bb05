import { expect } from 'vitest'
import { answerLines } from '../../cms/entries/blocks.ts'
import { parseDocument, type ParsedDocument } from '../../cms/import/parse/parse-document.ts'
import { isLeftOut } from '../../cms/import/parse/shared/notices.ts'

const wordsIn = (words: string): string[] => words.match(/\bw\d+\b/g) ?? []

/** The words of each place where a document's words can be, in its order. */
function places({ pairs, notices }: Pick<ParsedDocument, 'pairs' | 'notices'>): {
  kept: string[]
  told: string[]
} {
  const told = notices.filter(isLeftOut).flatMap(({ words }) => wordsIn(words))
  const titles = new Map(
    pairs.flatMap(({ section }) => (section ? [[section.title, section]] : [])),
  )
  const kept = pairs.flatMap(({ question, answer }) =>
    wordsIn([question, ...answerLines(answer)].join('\n')),
  )
  return { kept, told: [...told, ...[...titles.keys()].flatMap(wordsIn)] }
}

/** How often a property is tried; more with NOTHING_LOST_RUNS. */
export const RUNS = { numRuns: Number(process.env.NOTHING_LOST_RUNS ?? 15) }

/**
 * Expects every word of `source` once in the questions, the answers and what is told, and those of
 * questions and answers in the order of `source` if `isInOrder`.
 */
export function expectNothingLost(
  parsed: Pick<ParsedDocument, 'pairs' | 'notices' | 'faults'>,
  source: string,
  { isInOrder = true } = {},
): void {
  if (parsed.faults.length > 0) {
    expect(parsed.faults.every(({ line, code }) => line !== null || code === 'nothing')).toBe(true)
    return
  }
  const order = new Map(wordsIn(source).map((word, index) => [word, index]))
  const { kept, told } = places(parsed)
  expect([...kept, ...told].sort(), source).toEqual([...order.keys()].sort())
  if (!isInOrder) return
  const positions = kept.map((word) => order.get(word) ?? -1)
  expect(positions, source).toEqual(positions.toSorted((one, other) => one - other))
}

/** Parses a document by its name and expects all its words. */
export async function expectAllWords(name: string, source: string): Promise<void> {
  const extension = name.slice(name.lastIndexOf('.'))
  const bytes = Buffer.from(source)
  expectNothingLost(await parseDocument({ file: name, name, extension, bytes }, 'en'), source)
}
