import type { Finding } from '../../checks/rule.ts'
import type { Pair } from '../read/pair.ts'

/** What a check found in a pair, with its place in the document. */
export type ImportFlag = Finding & {
  /** Line of the document, or the pair's first line where the words stand in no single line. */
  line: number
  /** `--fix` has made the suggested change. */
  repaired?: true
}

const collapseSpaces = (text: string) => text.replace(/\s+/gu, ' ')

/**
 * The line of a pair in which some words stand; the line they start in, where they go over several.
 */
export function findLine(
  { verbatim, firstLine }: Pick<Pair, 'verbatim' | 'firstLine'>,
  words: string,
): number {
  const lines = verbatim.split(/\r\n|\r|\n/)
  const at = lines.findIndex((line) => collapseSpaces(line).includes(words))
  if (at >= 0) return firstLine + at
  const start = words.split(' ').slice(0, 3).join(' ')
  const begins = lines.findIndex((line) => collapseSpaces(line).includes(start))
  return firstLine + Math.max(begins, 0)
}
