import { createHash } from 'node:crypto'
import type { TranslatedPlace } from '../../fields/answer-fields.ts'
import type { Field } from '../../fields/field.ts'
import { translatedFields, type SinglePlace } from '../../fields/translated-fields.ts'
import { valueOf } from '../../fields/values.ts'
import { answerText } from '../../published/answer-text.ts'
import { answerHtml, isRichText } from '../entries/answer-html.ts'
import type { Entry, EntryContent } from '../entries/entry.ts'

/** A paragraph of an entry as plain text, with a hash of its words. */
export type TextPart = { place: TranslatedPlace; text: string; hash: string }

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

export function textPart<Place extends string>(place: Place, text: string) {
  const words = normalizeText(text)
  return { place, text: words, hash: hashOf(words) }
}

type Content = Pick<Entry, 'locale'> & Partial<EntryContent>

/**
 * Splits an entry into parts: one for each field of plain text that has any, and one for each
 * paragraph, heading, list item and quote of the answer. Formatting, links and block types are
 * ignored.
 */
export const textPartsOf = (entry: Content, fields?: readonly Field[]): TextPart[] =>
  translatedFields(fields)
    .flatMap((field) =>
      linesOf(valueOf(entry, field)).map((line) => textPart(field.translatedAs, line)),
    )
    .filter((part): part is TextPart => part.text !== '')

const linesOf = (value: unknown): string[] =>
  isRichText(value)
    ? answerText(answerHtml(value, () => null)).split('\n')
    : typeof value === 'string'
      ? [value]
      : []

/** Returns a hash of a whole text: equal if all parts are equal, in the same order. */
export const fingerprintOf = (parts: readonly TextPart[]): string =>
  hashOf(JSON.stringify(parts.map(({ place, hash }) => [place, hash])))

export const answerPartsOf = (parts: readonly TextPart[]): TextPart[] =>
  parts.filter(({ place }) => place === 'answer')
export const partAt = (parts: readonly TextPart[], place: SinglePlace): TextPart | null =>
  parts.find((each) => each.place === place) ?? null
