import { writeFile } from 'node:fs/promises'
import {
  EXPORT_USAGE,
  readExportArguments,
  type ExportArguments,
} from '../src/cms/import/command/export-arguments.ts'
import {
  listDocuments,
  exportLanguage,
  exportSidecar,
  exportDocument,
} from '../src/cms/import/export/documents.ts'
import { sidecarPath } from '../src/cms/import/parse/sidecar.ts'
import type { Sql } from '../src/core/sql.ts'

/** Exit codes: 0 done, 1 there is nothing to export, 2 wrong arguments, 3 something else. */
async function main(argv: string[]): Promise<number> {
  const given = readExportArguments(argv)
  if ('wrong' in given) {
    console.error([...given.wrong, '', EXPORT_USAGE].join('\n'))
    return 2
  }
  if (given.help) {
    console.log(EXPORT_USAGE)
    return 0
  }
  if (given.everything) {
    const { exportEverything } = await import('../src/cms/import/export/export-everything.ts')
    const counts = await exportEverything(
      process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '',
      given.out ?? '',
    )
    console.error(
      `${given.out ?? ''}: ${counts.tables} tables, ${counts.rows} rows. Passwords and sessions are not in it.`,
    )
    return 0
  }
  return text(given)
}

async function text({ locale, document, format, out }: ExportArguments): Promise<number> {
  const [{ createLocalReq, getPayload }, { default: config }, { sqlOf }] = await Promise.all([
    import('payload'),
    import('../payload.config.ts'),
    import('../src/core/request-sql.ts'),
  ])
  const sql = sqlOf(await createLocalReq({}, await getPayload({ config })))
  const bytes = await bytesOf(sql, { locale, document, format })
  if (!bytes) {
    console.error(
      document
        ? `No document “${document}” has been imported in this language.`
        : 'There are no answers in this language.',
    )
    return 1
  }
  if (out) {
    await writeFile(out, bytes)
    const facts = format === 'table' ? null : await exportSidecar(sql, locale, document)
    if (facts !== null) await writeFile(sidecarPath(out), facts)
  } else await new Promise<void>((done) => process.stdout.write(bytes, () => done()))
  return 0
}

async function bytesOf(
  sql: Sql,
  { locale, document, format }: Pick<ExportArguments, 'locale' | 'document' | 'format'>,
): Promise<Uint8Array | null> {
  if (document) return exportDocument(sql, document, locale)
  const { documents, others } = await listDocuments(sql, locale)
  const [only] = documents
  if (documents.length + others === 0) return null
  if (only !== undefined && documents.length === 1 && others === 0 && !format)
    return exportDocument(sql, only, locale)
  if (
    only !== undefined &&
    documents.length === 1 &&
    others === 0 &&
    format &&
    only
      .toLowerCase()
      .endsWith({ text: '.txt', markdown: '.md', table: '.csv', page: '.html' }[format])
  )
    return exportDocument(sql, only, locale)
  return exportLanguage(sql, locale, format ?? 'text')
}

// While modules load in tsx's own thread nothing else keeps the process alive: it could end with 0
// and no word.
setInterval(() => undefined, 60_000)
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(3)
  },
)
