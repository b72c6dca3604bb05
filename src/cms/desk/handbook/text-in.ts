import { createHash } from 'node:crypto'
import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'
import { slugFrom } from '../../entries/slug.ts'

/** A part of a handbook: a heading and what is below it. The part before the first has no title. */
type Part = { level: number; title: string; id: string; text: string }
/** A part as it is shown, with its language. Its id is that of the English part. */
export type HandbookSection = Part & { lang: Locale }

/**
 * The parts of a translated handbook in their order: the id of the English part that each translates,
 * and the hash of that part's text.
 */
export type MadeFrom = readonly (readonly [id: string, hash: string])[]
export type BookTexts = {
  english: string
  translated: Partial<Record<Locale, { text: string; madeFrom: MadeFrom }>>
}

/** Returns the parts of a handbook. Headings must be plain text. */
export const partsOf = (text: string): Part[] =>
  text.split(/^(?=##)/m).map((part) => {
    const [, marks = '', title = ''] = /^(##|###) (.+)$/m.exec(part.split('\n')[0] ?? '') ?? []
    return { level: marks.length, title, id: title && slugFrom(title), text: part }
  })

/** What a translated handbook was made from, if it translates each part of the English one. */
export const madeFrom = (english: string): MadeFrom =>
  partsOf(english).map(({ id, text }) => [id, hashOf(text)])

export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12)

/**
 * A handbook for a person: each part in their language, or else in English where it was not
 * translated or has changed since.
 */
export function textIn({ english, translated }: BookTexts, locale: Locale): HandbookSection[] {
  const own = translated[locale]
  const parts = own ? partsOf(own.text) : []
  return partsOf(english).map((part) => {
    const at = own?.madeFrom.findIndex(([id, hash]) => id === part.id && hash === hashOf(part.text))
    const found = at === undefined ? undefined : parts[at]
    return found ? { ...found, id: part.id, lang: locale } : { ...part, lang: DEFAULT_LOCALE }
  })
}
