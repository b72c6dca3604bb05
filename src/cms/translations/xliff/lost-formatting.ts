import { codeIds, type InlineCodes, type LexicalNode } from './inline.ts'
import { inlineText, type Inline } from './types.ts'

const kindOf = ({ type, format }: LexicalNode): string =>
  type === 'link' || type === 'autolink'
    ? 'the link'
    : type === 'linebreak'
      ? 'a line break'
      : Number(format) & 1
        ? 'bold'
        : Number(format) & 2
          ? 'italic'
          : 'the formatting'

/** Returns the codes of the source that the target lacks, in words: `the link “more”`. */
export function lostFormatting(
  source: readonly Inline[],
  codes: InlineCodes,
  target: readonly Inline[],
): string[] {
  const kept = new Set(codeIds(target))
  const walk = (inline: readonly Inline[]): string[] =>
    inline.flatMap((piece) => {
      if (typeof piece === 'string') return []
      const [code, inner] = [codes.get(piece.id), 'children' in piece ? piece.children : []]
      const text = inlineText(inner).trim()
      return [
        ...(code && !kept.has(piece.id) ? [`${kindOf(code)}${text && ` “${text}”`}`] : []),
        ...walk(inner),
      ]
    })
  return walk(source)
}
