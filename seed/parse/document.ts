import { decode, type Encoding } from '../document/decode.ts'
import type { Fault } from '../document/faults.ts'
import type { FileBytes } from '../document/read.ts'
import type { Pair } from '../document/pair.ts'
import { checkPairs } from './check-pairs.ts'
import { linesOf, parsePlainText } from './plain-text.ts'
import type { Locale } from '../../src/i18n/locales.ts'

/** What lies around the pairs of a text document, so that an export can give the same bytes back. */
export type Skeleton = { encoding: Encoding; before: string; gaps: string[] }
export type ParsedDocument = { file: string; name: string; format: 'text'; pairs: Pair[]; skeleton: Skeleton | null; faults: Fault[] }

/** Reads the pairs of a document's bytes in the format that its name tells. Faults instead of exceptions. */
export function parseDocument({ file, name, bytes }: FileBytes, locale: Locale): ParsedDocument {
  const empty = { file, name, format: 'text' as const, pairs: [], skeleton: null }
  const decoded = decode(file, bytes)
  if (Array.isArray(decoded)) return { ...empty, faults: decoded }
  const { pairs, faults } = parsePlainText(file, decoded.text)
  return {
    ...empty, pairs, faults: [...faults, ...checkPairs(file, pairs, locale)],
    skeleton: skeletonOf(decoded.text, decoded.encoding, pairs),
  }
}

/** The text before the first pair, and what follows each pair up to the next one. */
export function skeletonOf(text: string, encoding: Encoding, pairs: readonly Pair[]): Skeleton {
  const lines = linesOf(text)
  const between = (from: number, to: number) => lines.slice(from, to).join('')
  const gaps = pairs.map((pair, index) => {
    const ending = /(\r\n|\r|\n)$/.exec(lines[pair.lastLine - 1] ?? '')?.[0] ?? ''
    return ending + between(pair.lastLine, (pairs[index + 1]?.firstLine ?? lines.length + 1) - 1)
  })
  return { encoding, before: between(0, (pairs[0]?.firstLine ?? 1) - 1), gaps }
}
