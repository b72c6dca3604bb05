import type { Sql } from '../../src/published/shapes.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { sourceFrom, type Naming } from '../sources.ts'
import type { Source } from '../import.ts'

type Upload = { name: string; locale: Locale; fix: boolean; bytes: Uint8Array; personId: number }

/** Keeps an uploaded document until somebody has accepted its plan; forgets those of yesterday. Gives back its number. */
export async function storeUpload(sql: Sql, { name, locale, fix, bytes, personId }: Upload): Promise<string> {
  await sql(`delete from workflow.import_uploads where at < now() - interval '1 day'`)
  const [row] = await sql<{ id: string }>(
    `insert into workflow.import_uploads (name, locale, fix, bytes, person_id) values ($1, $2, $3, decode($4, 'base64'), $5) returning id`,
    [name, locale, fix, Buffer.from(bytes).toString('base64'), personId])
  return row?.id ?? ''
}

/** An uploaded document, parsed; `null` when it is not there (any more). */
export async function sourceOf(sql: Sql, id: string): Promise<{ id: string; fix: boolean; source: Source } | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const [row] = await sql<{ name: string; locale: Locale; fix: boolean; data: string }>(
    `select name, locale, fix, encode(bytes, 'base64') as data from workflow.import_uploads where id = $1::uuid`, [id])
  if (!row) return null
  const naming: Naming = { locale: row.locale }
  const extension = /\.[^.]*$/.exec(row.name)?.[0].toLowerCase() ?? ''
  return { id, fix: row.fix, source: await sourceFrom({ file: row.name, name: row.name, extension, bytes: Buffer.from(row.data, 'base64') }, naming) }
}
