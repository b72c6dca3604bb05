import type { Span } from '../../../entries/blocks.ts'
import { safeTarget } from '../../../entries/paste/link-target.ts'
import { mergeSpans } from '../../../entries/stored-blocks.ts'

/**
 * Returns the target of a link if it is safe, as pasting does. Other links lose their target and
 * keep their text.
 */
export const safeHref = (href: string | null | undefined): string | undefined =>
  safeTarget(href ?? null) ?? undefined

/** Spans in two parts, of which the first has some characters. */
export function divideSpans(spans: readonly Span[], length: number): [Span[], Span[]] {
  const [first, second]: [Span[], Span[]] = [[], []]
  let left = length
  for (const span of spans) {
    const [head, tail] = [span.text.slice(0, left), span.text.slice(left)]
    if (head) first.push({ ...span, text: head })
    if (tail) second.push({ ...span, text: tail })
    left = Math.max(0, left - span.text.length)
  }
  return [first, second]
}

/** Collapses white space across spans, trims both ends, and drops empty spans. */
export function normalizeSpans(spans: readonly Span[]): Span[] {
  const merged = mergeSpans(
    spans.map((span) =>
      span.text === '\n'
        ? span
        : {
            ...span,
            text: span.text
              .normalize('NFC')
              .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
              .replace(/[\p{Zs}\s]+/gu, ' '),
          },
    ),
  )
  const spaced = merged.map((span, index) => {
    const before = merged[index - 1]?.text
    const text =
      before === undefined || before === '\n' || before.endsWith(' ')
        ? span.text.replace(/^ /u, '')
        : span.text
    return span.text === '\n'
      ? span
      : {
          ...span,
          text: (merged[index + 1]?.text === '\n' ? text.trimEnd() : text).replace(/ {2,}/g, ' '),
        }
  })
  const last = spaced.at(-1)
  if (last && last.text !== '\n') spaced[spaced.length - 1] = { ...last, text: last.text.trimEnd() }
  const filled = spaced.filter((span) => span.text !== '')
  while (filled.at(-1)?.text === '\n') filled.pop()
  while (filled[0]?.text === '\n') filled.shift()
  return filled
}
