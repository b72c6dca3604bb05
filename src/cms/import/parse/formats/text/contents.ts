import { isAsking } from '../../shared/markers.ts'
import { normalizeText } from '../../shared/normalize.ts'
import { splitNumber } from '../../shared/question-style.ts'

const keyOf = (line: string): string => {
  const text = normalizeText(line).replace(/^[-*•‣◦·–—]\s+/u, '')
  return (splitNumber(text)?.text ?? text).toLowerCase()
}

/**
 * The lines (indexes) of a list of contents: lines below each other of which most ask, and which all
 * stand below once more.
 */
export function contentsLines(lines: readonly string[]): number[] {
  const keys = lines.map(keyOf)
  const lastAt = new Map(keys.map((key, index) => [key, index]))
  let from = -1
  for (let index = 0; index <= lines.length; index += 1) {
    const key = keys[index] ?? ''
    if (key !== '' && from < 0) from = index
    if (key !== '' || from < 0) continue
    const run = keys.slice(from, index)
    const asking = run.filter((each) => isAsking(each)).length
    const isRepeated = run.every((each) => (lastAt.get(each) ?? 0) >= index)
    if (run.length > 1 && asking * 2 >= run.length && isRepeated)
      return run.map((_, step) => from + step)
    from = -1
  }
  return []
}
