import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { checkText } from '../../../checks/check-text.ts'
import type { Entry } from '../../../entries/entry.ts'
import { findLine, type ImportFlag } from '../../../import/repair/import-flag.ts'
import { deskText, type ImportedItem } from './imported-item.ts'

type Flagged = Pick<ImportedItem, 'verbatim' | 'firstLine' | 'flags'>

/**
 * Checks the entry's present text. Near-duplicates are known only from the import, and apply while
 * the question is the same.
 */
export function currentFlags(item: Flagged, entry: Entry, t: DeskTranslate): ImportFlag[] {
  const found = checkText(deskText(entry), entry.translationOf ? null : entry, entry.locale, t)
  const duplicates = item.flags.filter(
    ({ code, words }) => code === 'near-duplicate' && words === entry.question,
  )
  return [
    ...found.map((finding) => ({ ...finding, line: findLine(item, finding.words) })),
    ...duplicates,
  ]
}

/** The flags that nobody has dismissed. */
export const openFlags = (
  item: Flagged & Pick<ImportedItem, 'silenced'>,
  entry: Entry,
  t: DeskTranslate,
) =>
  currentFlags(item, entry, t).filter(
    (flag) => !item.silenced.some(({ code, words }) => code === flag.code && words === flag.words),
  )
