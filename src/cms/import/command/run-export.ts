import { writeFile } from 'node:fs/promises'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import {
  exportDocument,
  exportLanguage,
  exportSidecar,
  listDocuments,
} from '../export/documents.ts'
import { exportEverything } from '../export/export-everything.ts'
import type { ExportFormat } from '../export/render.ts'
import { sidecarPath } from '../parse/sidecar.ts'
import { EXPORT_USAGE, readExportArguments, type ExportArguments } from './export-arguments.ts'
import { openRequest, type LoadConfig } from './open-request.ts'
import { writeOut } from './terminal.ts'

/**
 * Runs `npm run export`. Returns its exit code: 0 done, 1 nothing to export, 2 wrong arguments. Any
 * other error is thrown.
 */
export async function runExport(argv: string[], loadConfig: LoadConfig): Promise<number> {
  const parsed = readExportArguments(argv)
  if ('errors' in parsed) {
    console.error([...parsed.errors, '', EXPORT_USAGE].join('\n'))
    return 2
  }
  if (parsed.help) {
    console.log(EXPORT_USAGE)
    return 0
  }
  if (!parsed.everything) return exportText(sqlOf(await openRequest(loadConfig)), parsed)
  const out = parsed.out ?? ''
  const { tables, rows } = await exportEverything(
    process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '',
    out,
  )
  console.error(`${out}: ${tables} tables, ${rows} rows. Passwords and sessions are not in it.`)
  return 0
}

async function exportText(sql: Sql, { document, out, ...rest }: ExportArguments): Promise<number> {
  const bytes = document
    ? await exportDocument(sql, document, rest.locale, rest.format)
    : await exportAnswers(sql, rest)
  if (!bytes) {
    console.error(
      document
        ? `No document “${document}” has been imported in this language.`
        : 'There are no answers in this language.',
    )
    return 1
  }
  if (!out) {
    await writeOut(process.stdout, bytes)
    return 0
  }
  await writeFile(out, bytes)
  const sidecar = rest.format === 'table' ? null : await exportSidecar(sql, rest.locale, document)
  if (sidecar !== null) await writeFile(sidecarPath(out), sidecar)
  return 0
}

const EXTENSIONS: Record<ExportFormat, string> = {
  text: '.txt',
  markdown: '.md',
  table: '.csv',
  page: '.html',
}

/**
 * Exports all answers of a language. If they all came from one document, and in the wanted format,
 * exports that document.
 */
async function exportAnswers(
  sql: Sql,
  { locale, format }: Pick<ExportArguments, 'locale' | 'format'>,
): Promise<Uint8Array | null> {
  const { documents, others } = await listDocuments(sql, locale)
  if (documents.length + others === 0) return null
  const [only, ...more] = documents
  if (only !== undefined && more.length === 0 && others === 0)
    if (!format || only.toLowerCase().endsWith(EXTENSIONS[format]))
      return exportDocument(sql, only, locale)
  return exportLanguage(sql, locale, format ?? 'text')
}
