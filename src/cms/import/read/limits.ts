import type { DocumentFault } from './faults.ts'

/**
 * No text for people has longer lines or more of them. The time that parsers take grows faster than
 * either.
 */
const MAX_LINE_LENGTH = 60_000
const MAX_LINES = 400_000
/** Limits for one paragraph or list; a mark is a character with a meaning in Markdown. */
const MAX_PARAGRAPH_MARKS = 2_000
const MAX_PARAGRAPH_LINES = 3_000

/** Returns the fault of a text with too many or too long lines; `null` if there is none. */
export function findLengthFault(file: string, text: string): DocumentFault | null {
  let [line, from] = [1, 0]
  for (const end of text.matchAll(/\r\n|\r|\n|$/g)) {
    if (end.index - from > MAX_LINE_LENGTH)
      return {
        file,
        line,
        code: 'line-too-long',
        message: {
          key: 'faults.longLine',
          values: { length: end.index - from, limit: MAX_LINE_LENGTH },
        },
        words: text.slice(from, from + 100),
      }
    if (line > MAX_LINES)
      return {
        file,
        line,
        code: 'too-many-lines',
        message: { key: 'faults.manyLines', values: { limit: MAX_LINES } },
      }
    line += 1
    from = end.index + end[0].length
  }
  return null
}

/** Returns the fault of a paragraph that would take too long to parse; `null` if there is none. */
export function findMarkupFault(file: string, lines: readonly string[]): DocumentFault | null {
  let [marks, first] = [0, 1]
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      marks = 0
      first = index + 2
      continue
    }
    marks += line.match(/[[\]*_`<\\]/g)?.length ?? 0
    if (index + 2 - first > MAX_PARAGRAPH_LINES)
      return {
        file,
        line: first,
        code: 'too-many-lines',
        message: { key: 'faults.longParagraph', values: { limit: MAX_PARAGRAPH_LINES } },
        words: lines[first - 1],
      }
    if (marks > MAX_PARAGRAPH_MARKS)
      return {
        file,
        line: first,
        code: 'too-many-marks',
        message: { key: 'faults.manyMarks', values: { limit: MAX_PARAGRAPH_MARKS } },
        words: lines[first - 1],
      }
  }
  return null
}
