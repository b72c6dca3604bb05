import type { Row } from '../../../../core/row.ts'
import type { Sql } from '../../../../core/sql.ts'
import { isLocale, localeFacts } from '../../../../i18n/locales.ts'

export type EntryToDecide = {
  entryId: number
  question: string
  document: string
  conflict: boolean
}

/** Lists at most 200 entries with a conflict, or that are gone from their document. */
export async function listEntriesToDecide(sql: Sql): Promise<EntryToDecide[]> {
  const rows = await sql<
    Row<'workflow.import_items', 'entry_id' | 'document'> & { question: string; conflict: boolean }
  >(
    `select entry_id, written ->> 'question' as question, document,
      conflict is not null as conflict
       from workflow.import_items where conflict is not null or gone_at is not null
         order by conflict is null, entry_id limit 200`,
  )
  return rows.map(({ entry_id, ...row }) => ({ entryId: entry_id, ...row }))
}

export type ImportedQuestion = { entryId: number; question: string }

/** Loads the questions of some imported entries, in the order of their document. */
export async function loadImportedQuestions(
  sql: Sql,
  ids: readonly number[],
): Promise<ImportedQuestion[]> {
  if (ids.length === 0) return []
  const rows = await sql<Row<'workflow.import_items', 'entry_id'> & { question: string }>(
    `select entry_id, written ->> 'question' as question
       from workflow.import_items where entry_id = any($1::int[]) order by position, entry_id`,
    [`{${ids.join(',')}}`],
  )
  return rows.map(({ entry_id, question }) => ({ entryId: entry_id, question }))
}

export type ImportedDocument = {
  document: string
  locale: string
  language: string
  answers: number
  importedAt: Date
}

/** Lists at most 200 imported documents, the newest first. */
export async function listImportedDocuments(sql: Sql): Promise<ImportedDocument[]> {
  const rows = await sql<
    Row<'workflow.import_documents', 'document' | 'locale' | 'imported_at'> & { answers: number }
  >(
    `select d.document, d.locale, d.imported_at, (select count(*)::int from workflow.import_items i
      where i.document = d.document and i.locale = d.locale) as answers
       from workflow.import_documents d order by d.imported_at desc, d.document limit 200`,
  )
  return rows.map(({ document, locale, imported_at, answers }) => ({
    document,
    locale,
    language: isLocale(locale) ? localeFacts(locale).name : locale,
    answers,
    importedAt: new Date(imported_at),
  }))
}
