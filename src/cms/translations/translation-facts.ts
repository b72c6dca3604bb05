import type { Sql } from '../../core/sql.ts'
import { fieldNameAt } from '../../fields/translated-fields.ts'
import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/text/segment.ts'
import { sourceIdOf, type Entry } from '../entries/entry.ts'
import { textPartsOf, type TextPart } from './fingerprint.ts'
import { machineParts } from './machine-parts.ts'
import { openChangesOf } from './pending-changes.ts'
import { everyPartHash } from './source-texts.ts'

/** Shorter texts may be the same in two languages: a name, a number, an address. */
const MIN_WORDS = 4

/** Loads what the publication rules need to know about a translation. Empty for an original. */
export async function translationFacts(sql: Sql, entry: Entry) {
  if (!entry.translationOf) return { openSafetyChanges: 0, untranslated: [], machineMade: [] }
  const original = await everyPartHash(sql, sourceIdOf(entry))
  const open = await openChangesOf(sql, entry)
  return {
    machineMade: (await machineParts(sql, entry)).map(({ text }) => text),
    openSafetyChanges: open.filter(({ severity }) => severity === 'safety').length,
    untranslated: untranslatedParts(textPartsOf(entry), original, entry).map(({ place, text }) => ({
      field: fieldNameAt(place),
      text,
    })),
  }
}

/** Whether a text says the same in two languages only by chance: a name, a number, an address. */
export const isLong = (text: string, locale: Locale): boolean =>
  segment(text, locale, 'word').filter((piece) => /\p{L}/u.test(piece)).length >= MIN_WORDS

/**
 * Returns the paragraphs of a translation that are word for word what the original says or has ever
 * said.
 */
const untranslatedParts = (
  parts: readonly TextPart[],
  original: ReadonlySet<string>,
  { locale }: Pick<Entry, 'locale'>,
): TextPart[] => parts.filter(({ hash, text }) => original.has(hash) && isLong(text, locale))
