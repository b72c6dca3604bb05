import type { Finding } from '../../checks/check-text.ts'
import type { Pair } from '../read/pair.ts'

/** What a check found in a pair, with its line in the document. */
export type ImportFlag = Finding & {
  /** The pair's first line if the words are in no single line. */
  line: number
  /** `--fix` has made the suggested change. */
  repaired?: true
}

const collapseSpaces = (text: string) => text.replace(/\s+/gu, ' ')

/** Returns the line of a pair in which some words are, or begin if they take several lines. */
export function findLine(
  { verbatim, firstLine }: Pick<Pair, 'verbatim' | 'firstLine'>,
  words: string,
): number {
  const lines = verbatim.split(/\r\n|\r|\n/).map(collapseSpaces)
  const at = lines.findIndex((line) => line.includes(words))
  if (at >= 0) return firstLine + at
  const start = words.split(' ').slice(0, 3).join(' ')
  return (
    firstLine +
    Math.max(
      lines.findIndex((line) => line.includes(start)),
      0,
    )
  )
}
