import type { Sql } from '../../core/sql.ts'
import { fieldNameAt } from '../../fields/translated-fields.ts'
import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/text/segment.ts'
import { sourceIdOf, type Entry } from '../entries/entry.ts'
import { textPartsOf, type TextPart } from './fingerprint.ts'
import { machinePartsOf } from './machine-parts.ts'
import { openChangesOfEach } from './pending-changes.ts'
import { everyPartHashOf } from './source-texts.ts'

/** Shorter texts may be the same in two languages: a name, a number, an address. */
const MIN_WORDS = 4

/** What the publication rules need to know about a translation. */
type TranslationFacts = {
  machineMade: string[]
  openSafetyChanges: number
  untranslated: { field: ReturnType<typeof fieldNameAt>; text: string }[]
}
export const NO_TRANSLATION: TranslationFacts = {
  machineMade: [],
  openSafetyChanges: 0,
  untranslated: [],
}

/** Loads what the publication rules need to know about translations, by id. Originals are missing. */
export async function translationFacts(
  sql: Sql,
  entries: readonly Entry[],
): Promise<Map<number, TranslationFacts>> {
  const translations = entries.filter(({ translationOf }) => translationOf)
  if (translations.length === 0) return new Map()
  const originals = await everyPartHashOf(sql, translations.map(sourceIdOf))
  const open = await openChangesOfEach(sql, translations)
  const machine = await machinePartsOf(sql, translations)
  return new Map(
    translations.map((entry) => {
      const original = originals.get(sourceIdOf(entry)) ?? new Set()
      const facts = {
        machineMade: (machine.get(entry.id) ?? []).map(({ text }) => text),
        openSafetyChanges: (open.get(entry.id) ?? []).filter(
          ({ severity }) => severity === 'safety',
        ).length,
        untranslated: untranslatedParts(textPartsOf(entry), original, entry).map(
          ({ place, text }) => ({ field: fieldNameAt(place), text }),
        ),
      }
      return [entry.id, facts]
    }),
  )
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
