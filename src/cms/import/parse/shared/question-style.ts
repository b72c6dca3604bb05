import { plain, type Span } from '../../../entries/blocks.ts'
import type { DocumentPart } from './document-part.ts'
import { letteredItems } from './list-markers.ts'
import {
  hasNumberedMarkers,
  isAsking,
  isSingleQuestion,
  ledQuestions,
  parseMarker,
} from './markers.ts'
import { normalizeText } from './normalize.ts'
import { countListQuestions } from './question-lists.ts'

type Style =
  | { by: 'element' }
  | { by: 'heading'; level: number; andElements: boolean }
  | { by: 'number'; splitsSentences: boolean }
  | { by: 'marker' | 'bold' | 'paragraph' }

/** How a document marks its questions. `isNumbered`: it has markers without a colon (`Q. …`). */
export type QuestionStyle = Style & {
  isNumbered: boolean
  /** Paragraphs that are items of a list, although they may ask. */
  items: ReadonlySet<DocumentPart>
  /** Paragraphs that are questions with a sentence before them. */
  led: ReadonlySet<DocumentPart>
}

const NUMBER =
  /^(?:[-*•‣◦·–—]\s+)?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})+[.)]?(?=\s)|[(（]?\p{Nd}{1,3}[.)）、:](?!\p{Nd})|\p{Nd}{1,3}\s[-–—])\s*/u
/** A letter or a Roman numeral before a question: `a) …`. */
const LETTER = /^[(（]?(?:[a-z]|[ivx]{2,5})[.)）]\s+/iu

export const partText = (part: DocumentPart): string =>
  part.kind === 'end' || (part.kind === 'block' && part.block.kind !== 'paragraph')
    ? ''
    : normalizeText(
        plain(
          part.kind === 'block' && part.block.kind === 'paragraph'
            ? part.block.spans
            : 'spans' in part
              ? part.spans
              : [],
        ),
      )

/** Splits the number from a numbered question: `3. How …?`. */
export function splitNumber(text: string): { marker: string; text: string } | null {
  const marker = NUMBER.exec(text)?.[0] ?? LETTER.exec(text)?.[0]
  return marker ? { marker, text: text.slice(marker.length) } : null
}

/** A question may have a number before it. */
export const asksAlone = (text: string): boolean =>
  isSingleQuestion(splitNumber(text)?.text ?? text)

const MAX_BOLD = 200

/** A line in bold that can be a question: short, and not the start of a sentence. */
export const isBoldLine = (spans: readonly Span[]): boolean => {
  const text = normalizeText(plain(spans))
  return (
    text !== '' &&
    text.length <= MAX_BOLD &&
    spans.every((span) => span.bold === true || span.text.trim() === '') &&
    !spans.some((span) => span.text === '\n') &&
    !/[.!:;,。！：；，]$/u.test(text)
  )
}

/** Tells how a document marks its questions, from all of its parts. */
export function questionStyle(parts: readonly DocumentPart[]): QuestionStyle {
  const texts = parts.map(partText)
  const isNumbered = hasNumberedMarkers(texts)
  const items = new Set([...letteredItems(texts, isAsking)].flatMap((index) => parts[index] ?? []))
  const led = new Set([...ledQuestions(texts, asksAlone)].flatMap((index) => parts[index] ?? []))
  return { ...styleOf(parts, isNumbered, items), isNumbered, items, led }
}

function styleOf(
  parts: readonly DocumentPart[],
  isNumbered: boolean,
  items: ReadonlySet<DocumentPart>,
): Style {
  const elements = parts.filter((part) => part.kind === 'question')
  const headings = parts.filter((part) => part.kind === 'heading')
  const asking = headings.filter((part) => isAsking(partText(part)))
  const texts = parts.filter((part) => part.kind === 'block' && !items.has(part)).map(partText)
  const marked = texts.filter((text) => parseMarker(text, isNumbered)?.kind === 'question').length
  if (elements.length > 0 && elements.length >= marked) {
    const asked = elements.filter((part) => isAsking(partText(part))).length
    if (asking.length === 0 || (asked > 0 && elements.length > asking.length))
      return { by: 'element' }
    return { by: 'heading', level: askingLevel(parts, asking), andElements: asked > 0 }
  }
  if (marked > asking.length) return { by: 'marker' }
  if (asking.length > 0)
    return { by: 'heading', level: askingLevel(parts, asking), andElements: false }
  const bold = parts.filter(
    (part) =>
      part.kind === 'block' && part.block.kind === 'paragraph' && isBoldLine(part.block.spans),
  )
  const boldAsking = bold.filter((part) => isAsking(partText(part))).length
  const plainAsking = texts.filter((text) => asksAlone(text)).length - boldAsking
  if (bold.length > 1 && boldAsking > 0 && boldAsking >= plainAsking) return { by: 'bold' }
  if (countListQuestions(parts) > plainAsking + boldAsking)
    return { by: 'number', splitsSentences: false }
  if (plainAsking + boldAsking > 0) return { by: 'paragraph' }
  if (countListQuestions(parts, true) > 1) return { by: 'number', splitsSentences: true }
  const level = mostFrequentLevel(headings)
  return level === null ? { by: 'paragraph' } : { by: 'heading', level, andElements: false }
}

type Heading = Extract<DocumentPart, { kind: 'heading' }>

/**
 * The level of the first heading that asks; of the next such level if that heading is the page’s
 * title, which asks alone and has nothing but headings below it.
 */
function askingLevel(parts: readonly DocumentPart[], asking: readonly Heading[]): number {
  const [first] = asking
  if (!first) return 1
  const deeper = asking.find(({ level }) => level > first.level)
  const isAlone = asking.filter(({ level }) => level <= first.level).length === 1
  const others = asking.filter(({ level }) => level === deeper?.level).length
  const next = parts[parts.indexOf(first) + 1]
  return deeper && isAlone && (others > 1 || next?.kind === 'heading') ? deeper.level : first.level
}

/** The level that most headings have, if more than one has it. */
function mostFrequentLevel(headings: readonly Heading[]): number | null {
  const counts = new Map<number, number>()
  for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most && most[1] > 1 ? most[0] : null
}
