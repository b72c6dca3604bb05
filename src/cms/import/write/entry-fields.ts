import { recordEvents } from '../../../core/audit-log.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import { lexicalFrom } from '../../entries/rich-blocks.ts'
import type { DocumentPosition } from '../items/import-items.ts'
import { documentTextHash, entryTextOf } from '../plan/hash.ts'
import type { Pair } from '../read/pair.ts'
import type { WriteContext } from './write-context.ts'

export const wordingFields = ({ question, answer }: EntryText, locale: Locale) => ({
  question,
  answer: lexicalFrom(answer, locale),
})

/** Where an entry came from, as it keeps it. */
export const originOf = (pair: Pair, key: string, { document }: DocumentPosition, now: Date) => ({
  document,
  key,
  firstLine: pair.firstLine,
  lastLine: pair.lastLine,
  verbatim: pair.verbatim,
  textHash: documentTextHash(entryTextOf(pair)),
  importedAt: now.toISOString(),
})

/** Records in the audit log what an import did with some entries. */
export const logWritten = (
  items: readonly { entryId: number; pair: Pair; position: DocumentPosition }[],
  what: 'created' | 'revised' | 'conflict',
  { sql, actor }: WriteContext,
) =>
  recordEvents(
    sql,
    items.map(({ entryId, pair, position: { document, locale } }) => ({
      actor,
      action: 'import.written',
      entryId,
      locale,
      details: { document, firstLine: pair.firstLine, what },
    })),
  )
