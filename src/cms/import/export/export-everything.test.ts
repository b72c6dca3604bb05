import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { createTestDatabase, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { seedFirstContent } from '../first-start/first-start.ts'
import { exportEverything } from './export-everything.ts'
import { importEverything } from './import-everything.ts'

let from: string
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-everything-'))
  const payload = await openTestPayload()
  from = process.env.DATABASE_URL ?? ''
  await seedFirstContent(payload, { answers: 'publish', log: () => undefined })
  await sqlFor(payload)(
    `insert into auth.links (token_hash, user_id, purpose, expires_at)
      select 'canary', id, 'reset', now() from public.users limit 1`,
  )
})

it('a full export can be imported into an empty Attune, and only there', async () => {
  const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')]
  const counts = await exportEverything(from, first)
  expect(counts.rows).toBeGreaterThan(300)
  const empty = await createTestDatabase()
  expect(await importEverything(empty, first)).toEqual(counts)
  await exportEverything(empty, second)
  expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'))
  await expect(importEverything(empty, first)).rejects.toThrow(/is not empty/)
  const { tables } = JSON.parse(await readFile(first, 'utf8')) as {
    tables: Record<string, unknown[]>
  }
  expect(Object.keys(tables).filter((table) => table.startsWith('auth.'))).toEqual([])
  expect(tables['portal.history']).toHaveLength(60)
})
