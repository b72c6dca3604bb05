import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'

export type EntryToDecide = {
  entryId: number
  question: string
  locale: Locale
  document: string
  conflict: boolean
}

/**
 * Answers about which an import needs a person: changed on both sides, or gone from the document.
 */
export async function listEntriesToDecide(sql: Sql): Promise<EntryToDecide[]> {
  const rows = await sql<{ entry_id: number } & Omit<EntryToDecide, 'entryId'>>(
    `select entry_id, written ->> 'question' as question, locale, document,
      conflict is not null as conflict
       from workflow.import_items where conflict is not null or gone_at is not null
         order by conflict is null, entry_id limit 200`,
  )
  return rows.map(({ entry_id, ...row }) => ({ entryId: entry_id, ...row }))
}

export type ImportedEntryLink = {
  entryId: number
  question: string
  locale: Locale
  repairs: number
}

/** Imported answers by their numbers. */
export async function loadImportedEntryLinks(
  sql: Sql,
  ids: readonly number[],
): Promise<ImportedEntryLink[]> {
  if (ids.length === 0) return []
  const rows = await sql<{ entry_id: number } & Omit<ImportedEntryLink, 'entryId'>>(
    `select entry_id, written ->> 'question' as question, locale,
      jsonb_array_length(repairs) as repairs
       from workflow.import_items where entry_id = any($1::int[]) order by position, entry_id`,
    [`{${ids.join(',')}}`],
  )
  return rows.map(({ entry_id, ...row }) => ({ entryId: entry_id, ...row }))
}

export type ImportedDocument = {
  document: string
  locale: Locale
  answers: number
  importedAt: string
}

/** The documents that have been imported, the newest first. */
export async function listImportedDocuments(sql: Sql): Promise<ImportedDocument[]> {
  const rows = await sql<{
    document: string
    locale: Locale
    answers: number
    imported_at: string | Date
  }>(
    `select d.document, d.locale, d.imported_at, (select count(*)::int from workflow.import_items i
      where i.document = d.document and i.locale = d.locale) as answers
       from workflow.import_documents d order by d.imported_at desc, d.document limit 200`,
  )
  return rows.map(({ imported_at, ...row }) => ({
    ...row,
    importedAt: new Date(imported_at).toISOString(),
  }))
}
