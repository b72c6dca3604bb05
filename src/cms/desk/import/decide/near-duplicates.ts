import type { Row } from '../../../../core/row.ts'
import type { Sql } from '../../../../core/sql.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import type { Entry } from '../../../entries/entry.ts'
import {
  nearDuplicateMessages,
  questionInPlace,
} from '../../../import/check/near-duplicate-flags.ts'
import type { ImportFlag } from '../../../import/repair/import-flag.ts'
import type { ImportedItem } from './imported-item.ts'

type Context = {
  entry: Pick<Entry, 'id' | 'locale'>
  item: Pick<ImportedItem, 'document'>
  t: DeskTranslate
}
type PlacedRow = Row<'public.entries', 'id'> & {
  question: NonNullable<Row<'public._entries_v'>['version_question']>
  document: Row<'workflow.import_items'>['document'] | null
  first_line: Row<'workflow.import_items'>['first_line'] | null
}

/**
 * Returns flags with those of near-duplicates, which are stored in English, in the language of `t`.
 * They name the questions at their present places; one that is no longer asked has no place.
 */
export async function nearDuplicatesSaid(
  sql: Sql,
  flags: readonly ImportFlag[],
  { entry, item, t }: Context,
): Promise<ImportFlag[]> {
  const related = flags.flatMap((flag) => flag.related ?? [])
  if (related.length === 0) return [...flags]
  const rows = await sql<PlacedRow>(
    `select e.id, v.version_question as question, i.document, i.first_line
       from public.entries e join public._entries_v v on v.parent_id = e.id and v.latest
       left join workflow.import_items i on i.entry_id = e.id
      where e.locale = $1 and e.id <> $2 and v.version_question = any($3::text[])
      order by e.id desc`,
    [entry.locale, entry.id, related],
  )
  const byQuestion = new Map(rows.map((row) => [row.question, row]))
  const named = (question: string) => {
    const { id, document, first_line } = byQuestion.get(question) ?? {}
    return questionInPlace(question, {
      line: document === item.document ? first_line : null,
      document,
      entryId: id,
    })
  }
  return flags.map((flag) => {
    if (!flag.related) return flag
    const { message, suggestion } = nearDuplicateMessages(flag.related.map(named), t)
    return { ...flag, message, suggestion }
  })
}
