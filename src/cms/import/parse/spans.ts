import type { Span } from '../../entries/blocks.ts'
import { mergeSpans } from '../../entries/rich-blocks.ts'

const SAFE_PROTOCOL = /^(https?:\/\/|mailto:|tel:)/iu

/** Where a link of a document may lead; anything else keeps its words and loses its link. */
export function safeHref(href: string | null | undefined): string | undefined {
  // eslint-disable-next-line no-control-regex -- browsers ignore them inside a protocol's name
  const clean = href?.replace(/[\u0000-\u0020]/g, '')
  return clean && SAFE_PROTOCOL.test(clean) && URL.canParse(clean) ? clean : undefined
}

/** Spans with tidy text: one space where there were several, none at the ends, none empty. */
export function normalizeSpans(spans: readonly Span[]): Span[] {
  const one = mergeSpans(
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
  const spaced = one.map((span, index) => {
    const before = one[index - 1]?.text
    const text =
      before === undefined || before === '\n' || before.endsWith(' ')
        ? span.text.replace(/^ /u, '')
        : span.text
    return span.text === '\n'
      ? span
      : { ...span, text: one[index + 1]?.text === '\n' ? text.trimEnd() : text }
  })
  const last = spaced.at(-1)
  if (last && last.text !== '\n') spaced[spaced.length - 1] = { ...last, text: last.text.trimEnd() }
  const full = spaced.filter((span) => span.text !== '')
  while (full.at(-1)?.text === '\n') full.pop()
  while (full[0]?.text === '\n') full.shift()
  return full
}
