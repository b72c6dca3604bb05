import { createHash } from 'node:crypto'
import type { Entry } from '../entries/entry.ts'
import { wordingOf } from '../entries/wording.ts'

export type PartPlace = 'question' | 'short-answer' | 'answer'

/** A paragraph of an entry as plain text, with a hash of its words. */
export type TextPart = { place: PartPlace; text: string; hash: string }

/**
 * Normalizes text that reads the same to one form: NFC, single plain spaces, no invisible
 * characters. Keeps joiners and direction marks, because they change Arabic words.
 */
const normalizeText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32)

export function textPart(place: PartPlace, text: string): TextPart {
  const words = normalizeText(text)
  return { place, text: words, hash: hashOf(words) }
}

type Words = Pick<Entry, 'locale'> & Partial<Pick<Entry, 'question' | 'shortAnswer' | 'answer'>>

/**
 * Splits an entry into parts: question, short answer (if somebody wrote one), and one part for each
 * paragraph, heading, list item and quote of the answer. Formatting, links and block types are
 * ignored.
 */
export function textPartsOf(entry: Words): TextPart[] {
  const answer = wordingOf(entry, () => null).answerText
  const written = [
    textPart('question', entry.question ?? ''),
    textPart('short-answer', entry.shortAnswer ?? ''),
    ...answer.split('\n').map((line) => textPart('answer', line)),
  ]
  return written.filter(({ text }) => text !== '')
}

/** Returns a hash of a whole text: equal if all parts are equal, in the same order. */
export const fingerprintOf = (parts: readonly TextPart[]): string =>
  hashOf(JSON.stringify(parts.map(({ place, hash }) => [place, hash])))

export const answerPartsOf = (parts: readonly TextPart[]): TextPart[] =>
  parts.filter(({ place }) => place === 'answer')
export const partAt = (
  parts: readonly TextPart[],
  place: 'question' | 'short-answer',
): TextPart | null => parts.find((each) => each.place === place) ?? null
