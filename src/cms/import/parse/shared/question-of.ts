import { plain, type Block, type Span } from '../../../entries/blocks.ts'
import type { DocumentPart } from './document-part.ts'
import { parseMarker } from './markers.ts'
import { normalizeText } from './normalize.ts'
import {
  asksAlone,
  isBoldLine,
  partText,
  splitNumber,
  type QuestionStyle,
} from './question-style.ts'

/** The question of a part, if the document marks it as one. */
export function questionOf(
  part: DocumentPart,
  style: QuestionStyle,
): { question: string; marker?: string } | null {
  const text = partText(part)
  const { isNumbered } = style
  if (part.kind === 'question')
    return style.by === 'element' ||
      style.by === 'number' ||
      (style.by === 'heading' && style.andElements) ||
      (style.by === 'marker' && parseMarker(text, isNumbered)?.kind === 'question')
      ? splitMarker(text, isNumbered)
      : null
  if (part.kind === 'heading')
    return (style.by === 'heading' && part.level === style.level) ||
      (style.by === 'marker' && parseMarker(text, isNumbered)?.kind === 'question')
      ? splitMarker(text, isNumbered)
      : null
  if (part.kind !== 'block' || part.block.kind !== 'paragraph') return null
  if (style.by === 'heading' || style.by === 'element' || style.items.has(part)) return null
  const marker = parseMarker(text, isNumbered)
  if (marker?.kind === 'question') return splitMarker(text, isNumbered)
  if (style.by === 'bold') return isBoldLine(part.block.spans) ? splitNumbered(text) : null
  const asks = asksAlone(text) || (style.by === 'paragraph' && style.led.has(part))
  return !marker && asks ? splitNumbered(text) : null
}

function splitNumbered(text: string): { question: string; marker?: string } {
  const numbered = splitNumber(text)
  return numbered ? { question: numbered.text, marker: numbered.marker } : { question: text }
}

export function splitMarker(
  text: string,
  isNumbered = false,
): { question: string; marker?: string } {
  const marker = parseMarker(text, isNumbered)
  return marker?.kind === 'question'
    ? { question: marker.text, marker: text.slice(0, text.length - marker.text.length) }
    : { question: text }
}

/** A part as an answer has it: headings of its two levels, no marker (`A:`) before the text. */
export function answerBlock(
  part: Exclude<DocumentPart, { kind: 'end' }>,
  isNumbered = false,
): Block {
  if (part.kind !== 'block')
    return {
      kind: 'heading',
      level: part.kind === 'heading' && part.level >= 4 ? 3 : 2,
      spans: part.spans,
    }
  const { block } = part
  if (block.kind !== 'paragraph') return block
  const text = plain(block.spans)
  const marker = parseMarker(normalizeText(text), isNumbered)
  if (marker?.kind !== 'answer') return block
  return { ...block, spans: withoutStart(block.spans, text.length - marker.text.length) }
}

/** Spans without their first characters. */
function withoutStart(spans: readonly Span[], length: number): Span[] {
  let left = length
  return spans
    .map((span) => {
      const cut = Math.min(left, span.text.length)
      left -= cut
      return cut > 0 ? { ...span, text: span.text.slice(cut) } : span
    })
    .filter(({ text }) => text !== '')
}
