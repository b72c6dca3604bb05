import sanitizeHtml from 'sanitize-html'
import type { Locale } from '../i18n/locales.ts'
import { segment } from '../i18n/text/segment.ts'

/** The plain text of an answer's HTML, a line for each block. */
export function answerText(html: string): string {
  const lines = html
    .replace(/<br ?\/?>/g, ' ')
    .replace(/<\/(p|h2|h3|li|blockquote|caption|td|th)>/g, '\n')
  const words = sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} })
  return words
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

/** A full stop of any script, and what may close after it. */
const SENTENCE_END = /[.!?…。！？؟۔][\p{Pe}\p{Pf}"'”’»\s]*$/u

const INTRODUCTION_END = /[:：]\s*$/u

/** Whether a text introduces what follows, such as a list. */
export const introduces = (text: string): boolean => INTRODUCTION_END.test(text)

/** Whether a text ends as a sentence does, and is not a mere heading. */
export const endsAsSentence = (text: string): boolean => SENTENCE_END.test(text)

/** Punctuation after which a list or a sentence goes on. */
const GOES_ON = /[:;,–—：；，、،؛]\s*$/u

/** What stands between a block of a text, such as an item of a list, and the next one on one line. */
export const betweenBlocks = (block: string): string =>
  endsAsSentence(block) || GOES_ON.test(block) ? ' ' : ' · '

/**
 * The first sentence of a text, which is its short answer until somebody writes one. Headings before
 * it are passed over; a text without any sentence gives its first words.
 */
export function firstSentence(text: string, locale: Locale): string {
  const parts = segment(text, locale, 'sentence')
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.find((part) => endsAsSentence(part) || introduces(part)) ?? parts[0] ?? ''
}
