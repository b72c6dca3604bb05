import type { TextEncoding } from '../read/decode.ts'
import type { Pair } from '../read/pair.ts'
import { linesOf } from './shared/lines.ts'

/** What is around the pairs of a document, so that an export can write the same bytes. */
export type Skeleton = {
  encoding: TextEncoding
  /** The text before the first pair. */
  before: string
  /** The text after each pair, up to the next one. */
  gaps: string[]
}

export function skeletonOf(text: string, encoding: TextEncoding, pairs: readonly Pair[]): Skeleton {
  const ranges = pairs.flatMap(({ range }) => range ?? [])
  if (ranges.length > 0)
    return {
      encoding,
      before: text.slice(0, ranges[0]?.from),
      gaps: ranges.map(({ to }, index) => text.slice(to, ranges[index + 1]?.from)),
    }
  const lines = linesOf(text)
  const between = (from: number, to: number) => lines.slice(from, to).join('')
  const gaps = pairs.map((pair, index) => {
    const lineEnd = /(\r\n|\r|\n)$/.exec(lines[pair.lastLine - 1] ?? '')?.[0] ?? ''
    return lineEnd + between(pair.lastLine, (pairs[index + 1]?.firstLine ?? lines.length + 1) - 1)
  })
  return { encoding, before: between(0, (pairs[0]?.firstLine ?? 1) - 1), gaps }
}
