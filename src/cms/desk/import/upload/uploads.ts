import { ParseLimitError, parseInThread } from '../../../../core/parsing/parse-pool.ts'
import type { Row } from '../../../../core/row.ts'
import type { Sql } from '../../../../core/sql.ts'
import type { Locale } from '../../../../i18n/locales.ts'
import type { ImportSource } from '../../../import/plan/source.ts'
import type { DocumentFault } from '../../../import/read/faults.ts'
import type { FileBytes } from '../../../import/read/read-bytes.ts'
import { readKnownPictures } from '../../../import/read-known-pictures.ts'
import { parseSource, type SourceOptions } from '../../../import/sources.ts'

/** The command has no such limits. */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024
const MAX_UPLOAD_QUESTIONS = 1_000

/** What a person says about a document besides its language. */
type UploadOptions = Pick<SourceOptions, 'document' | 'translationOf'> & { topic?: string }
type Upload = {
  name: string
  locale: Locale
  fix: boolean
  naming: UploadOptions
  bytes: Uint8Array
  personId: number
}

/** Stores a document until its plan is accepted, for at least a day. Returns its id. */
export async function storeUpload(
  sql: Sql,
  { name, locale, fix, naming, bytes, personId }: Upload,
): Promise<string> {
  await sql(`delete from workflow.import_uploads where at < now() - interval '1 day'`)
  const [row] = await sql<Row<'workflow.import_uploads', 'id'>>(
    `insert into workflow.import_uploads (name, locale, fix, naming, bytes, person_id)
      values ($1, $2, $3, $4::jsonb, decode($5, 'base64'), $6) returning id`,
    [name, locale, fix, JSON.stringify(naming), Buffer.from(bytes).toString('base64'), personId],
  )
  return row?.id ?? ''
}

type UploadRow = Row<'workflow.import_uploads', 'name' | 'locale' | 'fix'> & {
  naming: UploadOptions
  data: string
}
export type LoadedUpload = { id: string; fix: boolean; topics: string[]; source: ImportSource }

/** Loads and parses an uploaded document; `null` if there is none with this id. */
export async function loadUpload(sql: Sql, id: string): Promise<LoadedUpload | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const [row] = await sql<UploadRow>(
    `select name, locale, fix, naming, encode(bytes, 'base64') as data from workflow.import_uploads
      where id = $1::uuid`,
    [id],
  )
  if (!row) return null
  const { name, locale, fix, naming, data } = row
  const { topic, ...options } = naming
  const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''
  const source = await parse(
    { file: name, name, extension, bytes: Buffer.from(data, 'base64') },
    { locale, pictures: await readKnownPictures(sql), ...options },
  )
  return { id, fix, topics: topic ? [topic] : [], source: refuseLong(source) }
}

/** Parses in a thread of its own, which has less time and memory than the command. */
async function parse(file: FileBytes, options: SourceOptions): Promise<ImportSource> {
  try {
    return await parseInThread<ImportSource>('parseDocumentTask', { file, options })
  } catch (error) {
    if (!(error instanceof ParseLimitError)) throw error
    // The text of an empty file is parsed here, for a source with nothing but the fault.
    const empty = await parseSource(
      { ...file, extension: '.txt', bytes: new Uint8Array() },
      options,
    )
    const fault: DocumentFault = {
      file: file.file,
      line: null,
      code: 'too-hard',
      message: { key: 'faults.tooHard' },
    }
    return { ...empty, bytes: file.bytes, pairs: [], faults: [fault] }
  }
}

function refuseLong(source: ImportSource): ImportSource {
  const count = source.pairs.length
  if (count <= MAX_UPLOAD_QUESTIONS) return source
  const fault: DocumentFault = {
    file: source.file,
    line: null,
    code: 'too-many-questions',
    message: { key: 'faults.longUpload', values: { count, limit: MAX_UPLOAD_QUESTIONS } },
  }
  return { ...source, pairs: [], faults: [fault] }
}

export const deleteUpload = (sql: Sql, id: string) =>
  sql('delete from workflow.import_uploads where id = $1::uuid', [id])
