import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateImportMap, getPayload, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'
import { beforeAll, expect, test } from 'vitest'
import { registers } from './languages/registers.ts'
import { ROOT } from './source-files.ts'

/**
 * What the repository holds must be what the generators write today: `npm run generate`, or a new
 * migration, puts it right. No database is needed.
 */
let config: SanitizedConfig

beforeAll(async () => {
  process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/nothing'
  config = await (await import('../../payload.config.ts')).default
})

test('the registers of the languages are up to date', () => {
  for (const [path, text] of registers())
    expect(readFileSync(join(ROOT, path), 'utf8'), 'run npm run generate').toBe(text)
})

test('the types of the collections are up to date', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'attune-types-')), 'payload-types.ts')
  process.env.PAYLOAD_TS_OUTPUT_PATH = path
  await generateTypes(config, { log: false })
  expect(
    readFileSync(join(ROOT, 'src/core/payload-types.ts'), 'utf8') === readFileSync(path, 'utf8'),
    'run npm run generate',
  ).toBe(true)
})

test('the import map of the desk is up to date', async () => {
  const path = join(ROOT, 'src/app/(payload)/admin/importMap.js')
  const before = readFileSync(path, 'utf8')
  try {
    await generateImportMap(config, { force: true, log: false })
    expect(readFileSync(path, 'utf8').trim()).toBe(before.trim())
  } finally {
    writeFileSync(path, before)
  }
})

type Snapshot = Record<string, unknown>
type Adapter = {
  schema: Snapshot
  requireDrizzleKit: () => { generateDrizzleJson: (schema: Snapshot) => Promise<Snapshot> }
}

test('the newest migration makes the schema that the collections ask for', async () => {
  const payload = await getPayload({ config, disableOnInit: true, disableDBConnect: true })
  const database = payload.db as unknown as Adapter
  const now = await database.requireDrizzleKit().generateDrizzleJson(database.schema)
  const folder = join(ROOT, 'src/cms/migrations')
  const newest =
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .at(-1) ?? ''
  const comparable = (json: string) => ({
    ...(JSON.parse(json) as Snapshot),
    id: null,
    prevId: null,
  })
  expect(
    comparable(JSON.stringify(now)),
    `run npm run migration -- NAME (the newest is ${newest})`,
  ).toEqual(comparable(readFileSync(join(folder, newest), 'utf8')))
})
