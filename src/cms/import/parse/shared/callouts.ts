import { CALLOUTS, type Callout } from '../../../../published/callouts.ts'
import { plain, tableAsList, type Block } from '../../../entries/blocks.ts'

/**
 * Markdown has callouts as GitHub's alerts (“Basic writing and formatting syntax”, Alerts). Tips
 * and warnings are read, but not written.
 */
export const CALLOUT_ALERTS: Record<Callout, string> = {
  note: 'NOTE',
  important: 'IMPORTANT',
  help: 'CAUTION',
}
const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n?/u
const CALLOUT_OF_ALERT: Record<string, Callout> = {
  NOTE: 'note',
  TIP: 'note',
  IMPORTANT: 'important',
  WARNING: 'important',
  CAUTION: 'help',
}

/**
 * The blocks of a Markdown quotation: a callout if it starts with an alert, otherwise quotations.
 */
export function quoteBlocks(blocks: Block[]): Block[] {
  const [first, ...rest] = blocks
  const alert = first?.kind === 'paragraph' ? ALERT.exec(plain(first.spans)) : null
  const callout = CALLOUT_OF_ALERT[alert?.[1] ?? '']
  if (!alert || !callout || first?.kind !== 'paragraph')
    return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block))
  const spans = first.spans
    .map((span, index) =>
      index === 0 ? { ...span, text: span.text.replace(ALERT, '').trimStart() } : span,
    )
    .filter(({ text }, index) => text !== '' && !(index === 1 && text === '\n'))
  return calloutBlocks(callout, [...(spans.length > 0 ? [{ ...first, spans }] : []), ...rest])
}

/**
 * A callout with some blocks. It can hold only paragraphs and lists, so others become those; pictures
 * come after it.
 */
export function calloutBlocks(kind: string, blocks: readonly Block[]): Block[] {
  const callout = CALLOUTS.find((each) => each === kind)
  const pictures = blocks.filter(({ kind: each }) => each === 'picture')
  const content = blocks.flatMap((block): Block[] =>
    block.kind === 'picture'
      ? []
      : block.kind === 'callout'
        ? block.blocks
        : block.kind === 'table'
          ? [tableAsList(block)]
          : [
              block.kind === 'heading' || block.kind === 'quote'
                ? { kind: 'paragraph', spans: block.spans }
                : block,
            ],
  )
  if (!callout || content.length === 0) return [...blocks]
  return [{ kind: 'callout', callout, blocks: content }, ...pictures]
}
