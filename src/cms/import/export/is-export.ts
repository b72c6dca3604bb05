import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import { TEXT_PARSERS, type Format } from '../parse/parse-document.ts'
import { documentTextHash, entryTextOf } from '../plan/hash.ts'
import type { Pair } from '../read/pair.ts'
import { renderDocument } from './render-document.ts'

/** Whether a pair of a document is what an export into its format would write of a text. */
export function isExportOf(
  pair: Pair,
  text: EntryText,
  { format, locale }: { format: Format; locale: Locale },
): boolean {
  if (format === 'word' || text.answer.length === 0) return false
  const { pairs } = TEXT_PARSERS[format]('', renderDocument([text], format, locale), {})
  const [exported, ...others] = pairs
  return (
    exported !== undefined &&
    others.length === 0 &&
    documentTextHash(entryTextOf(exported)) === documentTextHash(entryTextOf(pair))
  )
}
