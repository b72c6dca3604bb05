import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../payload.ts'
import { committed, generatedFrom, ROW_TYPES, SCHEMA } from './generate.ts'

/** What the migrations make of an empty database is what the repository says: `npm run generate` puts it right. */
let generated: Record<string, string>
beforeAll(async () => {
  generated = await generatedFrom(await createTestDatabase())
})

test.each([SCHEMA, ROW_TYPES])('%s is up to date', async (path) => {
  expect((await committed(path)) === generated[path], 'run npm run generate').toBe(true)
})
