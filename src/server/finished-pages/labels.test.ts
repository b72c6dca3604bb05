import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { projectContacts, projectSettings, projectTopics } from '../../published/write/labels.ts'
import { projectText } from '../../published/write/text.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import {
  answer,
  contacts,
  inTopic,
  type label,
  respondAsNext,
  writeLabels,
} from '../../testing/readers-portal.ts'
import { guardedServer } from '../serve/http-server.ts'
import { finishedPages } from './finished-pages.ts'

let client: pg.Client
let server: Server
/** The paths of the pages that had to be made. */
const made: string[] = []
const sql = sqlOfClient(() => client)

async function textOf(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}${path}`)).text()
}

/** Whether a page has to be made when it is asked for now. */
async function isMade(path: string): Promise<boolean> {
  const before = made.length
  await textOf(path)
  return made.length > before
}

/** Has pages made, so that they are kept. */
async function warm(...paths: string[]): Promise<void> {
  for (const path of paths)
    await expect.poll(() => isMade(path), { timeout: 20_000, message: path }).toBe(false)
}

const areKept = async (...paths: string[]) => {
  for (const path of paths) expect([path, await isMade(path)]).toEqual([path, false])
}

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await writeLabels(sql)
  const now = new Date('2026-11-23T10:00:00Z')
  await projectText(sql, answer(1, 'naps'), now)
  await projectText(sql, answer(3, 'bread', inTopic(2)), now)
  server = guardedServer(
    'http://portal',
    finishedPages({
      publicUrl: 'http://portal',
      maxBytes: 4_000_000,
      make: (req, res) => {
        made.push(req.url ?? '')
        return respondAsNext(req, res)
      },
    }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await closeReadConnections()
  await client.end()
})

test('a contact drops the pages that show its region, in the languages whose words changed', async () => {
  const pages = [
    '/en/questions/naps',
    '/en',
    '/en/topics/food',
    '/es/topics/sueno',
    '/en/languages',
  ]
  await projectContacts(sql, contacts({ US: '555-0001', CA: '555-0002' }))
  await expect.poll(() => textOf('/es/help'), { timeout: 20_000 }).toContain('555-0002')
  await warm(...pages, '/en/help', '/es/help')
  await projectContacts(sql, contacts({ US: '555-0001', CA: '555-0003' }))
  for (const path of ['/en/help', '/es/help'])
    await expect.poll(() => textOf(path), { timeout: 20_000 }).toContain('555-0003')
  await areKept(...pages)

  const spanish = { en: 'Free', es: 'Es gratis' }
  await projectContacts(sql, contacts({ US: '555-0001', CA: '555-0003' }, spanish))
  for (const path of ['/es/help', '/es/topics/sueno'])
    await expect.poll(() => textOf(path), { timeout: 20_000 }).toContain('Es gratis')
  await areKept('/en/questions/naps', '/en', '/en/help')

  await warm(...pages)
  await projectContacts(sql, contacts({ US: '555-0004', CA: '555-0003' }, spanish))
  for (const path of pages)
    await expect.poll(() => textOf(path), { timeout: 20_000 }).toContain('555-0004')
  // The last contact of a region was all that led from every page to help elsewhere.
  await warm(...pages)
  await projectContacts(sql, contacts({ US: '555-0004' }, spanish))
  for (const path of pages) await expect.poll(() => isMade(path), { timeout: 20_000 }).toBe(true)
})

test('the words of a topic, and those of the clinic in a language, drop the pages with them', async () => {
  const topics = await sql<typeof label & { topic_id: number; slug: string; title: string }>(
    'select * from portal.topics',
  )
  const named = (title: string) =>
    topics.map((row) => (row.slug === 'comida' ? { ...row, title } : row))
  const others = ['/en/questions/naps', '/es/topics/sueno', '/en/languages', '/es/questions/naps']
  const food = ['/es/topics/comida', '/es/questions/bread', '/es', '/en/questions/bread']
  await warm(...others, ...food)
  await projectTopics(sql, named('Alimentos'))
  for (const path of food.slice(0, 3))
    await expect.poll(() => textOf(path), { timeout: 20_000 }).toContain('Alimentos')
  expect(await isMade('/en/questions/bread')).toBe(true)
  for (const path of others) expect([path, await isMade(path)]).toEqual([path, false])

  const settings = (clinic: Record<string, { name: string }>) =>
    projectSettings(
      sql,
      publicSettings({
        clinic: Object.fromEntries(
          Object.entries(clinic).map(([locale, { name }]) => [
            locale,
            { name, welcome: null, checked: true },
          ]),
        ),
      }),
    )
  await warm(...others, '/en/questions/bread', '/es/questions/bread')
  await settings({ en: { name: 'Clinic' }, es: { name: 'La clínica' } })
  for (const path of ['/es/questions/bread', '/es/topics/sueno', '/es'])
    await expect.poll(() => textOf(path), { timeout: 20_000 }).toContain('La clínica')
  for (const path of ['/en/questions/bread', '/en/questions/naps', '/en/languages'])
    expect([path, await isMade(path)]).toEqual([path, false])
  // Where a language has no words of its own, those of the default language stand in.
  await settings({ en: { name: 'The other clinic' }, es: { name: 'The other clinic' } })
  for (const path of ['/es/questions/bread', '/en/questions/naps'])
    await expect.poll(() => textOf(path), { timeout: 20_000 }).toContain('The other clinic')
})
