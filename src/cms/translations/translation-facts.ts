import type { Sql } from '../../core/sql.ts'
import { fieldNameAt } from '../../fields/translated-fields.ts'
import { segment } from '../../i18n/text/segment.ts'
import type { Entry } from '../entries/entry.ts'
import { textPartsOf, type TextPart } from './fingerprint.ts'
import { machineParts } from './machine-parts.ts'
import { openChangesOf } from './pending-changes.ts'
import { lastSourceText } from './source-texts.ts'

/** Shorter texts may be the same in two languages: a name, a number, an address. */
const MIN_WORDS = 4

/** Loads what the publication rules need to know about a translation. Empty for an original. */
export async function translationFacts(sql: Sql, entry: Entry) {
  if (!entry.translationOf) return { openSafetyChanges: 0, untranslated: [], machineMade: [] }
  const source = await lastSourceText(sql, entry.translationOf)
  const open = await openChangesOf(sql, entry)
  return {
    machineMade: (await machineParts(sql, entry)).map(({ text }) => text),
    openSafetyChanges: open.filter(({ severity }) => severity === 'safety').length,
    untranslated: untranslatedParts(textPartsOf(entry), source?.parts ?? [], entry).map(
      ({ place, text }) => ({ field: fieldNameAt(place), text }),
    ),
  }
}

/** Returns the paragraphs of a translation that are identical to one of the original. */
function untranslatedParts(
  parts: readonly TextPart[],
  source: readonly TextPart[],
  { locale }: Pick<Entry, 'locale'>,
): TextPart[] {
  const original = new Set(source.map(({ hash }) => hash))
  const words = (text: string) =>
    segment(text, locale, 'word').filter((piece) => /\p{L}/u.test(piece)).length
  return parts.filter(({ hash, text }) => original.has(hash) && words(text) >= MIN_WORDS)
}
