import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withClient } from '../../server/database/client.ts'
import { ROOT } from '../source-files.ts'
import { readCatalogue } from './catalogue.ts'
import { rowTypes } from './row-types.ts'
import { schemaText } from './schema-text.ts'

export const SCHEMA = 'src/cms/migrations/schema.sql'
export const ROW_TYPES = 'src/core/tables.ts'

/** What the repository is to hold, made from a migrated database: texts by their paths. */
export async function generatedFrom(url: string): Promise<Record<string, string>> {
  const catalogue = await withClient(url, readCatalogue)
  return { [SCHEMA]: schemaText(catalogue), [ROW_TYPES]: rowTypes(catalogue) }
}

export const committed = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8')

export async function writeGenerated(url: string): Promise<void> {
  for (const [path, text] of Object.entries(await generatedFrom(url)))
    await writeFile(join(ROOT, path), text)
}
