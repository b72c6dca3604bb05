import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { frozenMigrations, migrationHashes } from './frozen-migrations.ts'
import { migrationIndex } from './migration-index.ts'
import { MIGRATIONS_FOLDER, migrationFiles } from './migrations.ts'

test('a migration imports nothing but the adapter, so that changes of other code cannot affect it', async () => {
  const files = await migrationFiles()
  const foreign = files.flatMap(({ path }) => {
    const { importedFiles } = ts.preProcessFile(
      readFileSync(join(MIGRATIONS_FOLDER, path), 'utf8'),
      true,
      true,
    )
    return importedFiles
      .filter(({ fileName }) => fileName !== '@payloadcms/db-postgres')
      .map(({ fileName }) => `${path} imports ${fileName}`)
  })
  expect(files.length).toBeGreaterThan(27)
  expect(foreign).toEqual([])
})

test('index.ts lists all migrations, oldest first', async () => {
  expect(
    readFileSync(join(MIGRATIONS_FOLDER, 'index.ts'), 'utf8') === (await migrationIndex()),
    'run npm run generate',
  ).toBe(true)
})

test('no migration has changed since it was written', async () => {
  expect(
    await frozenMigrations(),
    'Write a new migration. One that no database has yet may change: take its line out of frozen-migrations.json and run npm run generate.',
  ).toEqual(await migrationHashes())
})
