import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { InlineCodes, LexicalNode } from './inline.ts'
import { inlineText, type CodeKind, type Inline } from './types.ts'

export const codeKindOf = ({ type, format }: LexicalNode): CodeKind =>
  type === 'link' || type === 'autolink'
    ? 'link'
    : type === 'linebreak'
      ? 'lineBreak'
      : Number(format) & 1
        ? 'bold'
        : Number(format) & 2
          ? 'italic'
          : 'formatting'

/** What each code of a paragraph is, by its id. */
export const codeKinds = (codes: InlineCodes): Record<string, CodeKind> =>
  Object.fromEntries(Array.from(codes, ([id, node]) => [id, codeKindOf(node)]))

const addressOf = ({ fields }: LexicalNode): string => {
  const { url, doc } = (fields ?? {}) as { url?: unknown; doc?: { value?: unknown } }
  if (typeof url === 'string' && url) return url
  // The short address of another answer leads to the reader's language.
  return typeof doc?.value === 'number' ? `/a/${doc.value}` : ''
}

/** What the codes of a paragraph stand for, for its translator: bold, a link and its address. */
export function codeNotes(
  inline: readonly Inline[],
  codes: InlineCodes,
  t: DeskTranslate,
): string[] {
  const walk = (pieces: readonly Inline[]): string[] =>
    pieces.flatMap((piece) => {
      if (typeof piece === 'string') return []
      const children = 'children' in piece ? piece.children : []
      const code = codes.get(piece.id)
      const text = inlineText(children).trim()
      if (!code) return walk(children)
      const kind = t(`translations.lost.${codeKindOf(code)}`)
      const named = text ? t('translations.lostText', { kind, text }) : kind
      const address = addressOf(code)
      const what = address ? `${named}, ${address}` : named
      return [t('translations.note.code', { code: piece.id, what }), ...walk(children)]
    })
  const lines = walk(inline)
  return lines.length > 0 ? [`${lines.join('; ')}. ${t('translations.note.keepCodes')}`] : []
}
