import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { codeIds, type InlineCodes, type LexicalNode } from '../units/inline.ts'
import { inlineText, type Inline } from '../units/types.ts'
import { codeKindOf } from '../units/unit-notes.ts'

/** Returns the codes of the source that the target lacks, in words: `the link “more”`. */
export function lostFormatting(
  source: readonly Inline[],
  codes: InlineCodes,
  target: readonly Inline[],
  t: DeskTranslate,
): string[] {
  const kept = new Set(codeIds(target))
  const walk = (inline: readonly Inline[]): string[] =>
    inline.flatMap((piece) => {
      if (typeof piece === 'string') return []
      const [code, inner] = [codes.get(piece.id), 'children' in piece ? piece.children : []]
      const text = inlineText(inner).trim()
      const lost = code && !kept.has(piece.id) ? [inWords(code, text)] : []
      return [...lost, ...walk(inner)]
    })
  const inWords = (code: LexicalNode, text: string): string => {
    const kind = t(`translations.lost.${codeKindOf(code)}`)
    return text ? t('translations.lostText', { kind, text }) : kind
  }
  return walk(source)
}
