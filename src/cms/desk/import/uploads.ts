import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { ImportSource } from '../../import/plan/source.ts'
import type { DocumentFault } from '../../import/read/faults.ts'
import { parseSource, type SourceOptions } from '../../import/sources.ts'

/**
 * The desk reads documents in the process that serves readers, so long ones are left to the
 * command.
 */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024
const MAX_UPLOAD_QUESTIONS = 1_000

/** What a person says about a document beside its language. */
type UploadOptions = Pick<SourceOptions, 'document' | 'translationOf'> & { topic?: string }
type Upload = {
  name: string
  locale: Locale
  fix: boolean
  naming: UploadOptions
  bytes: Uint8Array
  personId: number
}

/**
 * Keeps an uploaded document until somebody has accepted its plan; forgets those of yesterday.
 * Gives back its number.
 */
export async function storeUpload(
  sql: Sql,
  { name, locale, fix, naming, bytes, personId }: Upload,
): Promise<string> {
  await sql(`delete from workflow.import_uploads where at < now() - interval '1 day'`)
  const [row] = await sql<{ id: string }>(
    `insert into workflow.import_uploads (name, locale, fix, naming, bytes, person_id)
      values ($1, $2, $3, $4::jsonb, decode($5, 'base64'), $6) returning id`,
    [name, locale, fix, JSON.stringify(naming), Buffer.from(bytes).toString('base64'), personId],
  )
  return row?.id ?? ''
}

export type LoadedUpload = { id: string; fix: boolean; topics: string[]; source: ImportSource }

/** An uploaded document, parsed; `null` when it is not there (any more). */
export async function loadUpload(sql: Sql, id: string): Promise<LoadedUpload | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const [row] = await sql<{
    name: string
    locale: Locale
    fix: boolean
    naming: UploadOptions
    data: string
  }>(
    `select name, locale, fix, naming, encode(bytes, 'base64') as data from workflow.import_uploads
      where id = $1::uuid`,
    [id],
  )
  if (!row) return null
  const { topic, ...naming } = row.naming
  const extension = /\.[^.]*$/.exec(row.name)?.[0].toLowerCase() ?? ''
  const source = await parseSource(
    { file: row.name, name: row.name, extension, bytes: Buffer.from(row.data, 'base64') },
    { locale: row.locale, ...naming },
  )
  const count = source.pairs.length
  const long: DocumentFault[] =
    count <= MAX_UPLOAD_QUESTIONS
      ? []
      : [
          {
            file: source.file,
            line: null,
            code: 'too-many-questions',
            message: `This document has ${count} questions; ${MAX_UPLOAD_QUESTIONS} is the most here. Import it on the command line (npm run seed), or split it.`,
          },
        ]
  return {
    id,
    fix: row.fix,
    topics: topic ? [topic] : [],
    source: long.length > 0 ? { ...source, pairs: [], faults: long } : source,
  }
}

export const deleteUpload = (sql: Sql, id: string) =>
  sql('delete from workflow.import_uploads where id = $1::uuid', [id])
