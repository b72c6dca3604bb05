import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationFiles, MIGRATIONS_FOLDER } from './migrations.ts'

/**
 * Returns the text of src/cms/migrations/index.ts: all migrations, oldest first. Payload's own writer
 * ignores subfolders.
 */
export async function migrationIndex(): Promise<string> {
  const files = await migrationFiles()
  const imports = files.map(({ name, path }) => `import * as migration_${name} from './/${path}'`)
  const rows = files.map(
    ({ name }) => `  { name: '${name}', up: migration_${name}.up, down: migration_${name}.down },`,
  )
  return `${imports.join('\n')}\n\nexport const migrations = [\n${rows.join('\n')}\n]\n`
}

export const writeMigrationIndex = async (): Promise<void> =>
  writeFile(join(MIGRATIONS_FOLDER, 'index.ts'), await migrationIndex())
