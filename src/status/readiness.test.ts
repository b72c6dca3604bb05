import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withClient } from '../server/database/client.ts'
import { createTestDatabase } from '../testing/payload.ts'

const silent: Server[] = []
/** A database that accepts connections and never says a word. */
async function blackHole(): Promise<string> {
  const server = createServer(() => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  silent.push(server)
  return `postgres://attune@127.0.0.1:${(server.address() as AddressInfo).port}/attune`
}

/** Asks as a new process would. */
async function ask(own: string, read: string, feedback = database) {
  process.env.DATABASE_URL = own
  process.env.DATABASE_FEEDBACK_URL = feedback
  process.env.DATABASE_READ_URL = read
  Reflect.deleteProperty(globalThis, Symbol.for('attune.readiness'))
  vi.resetModules()
  return (await import('./readiness.ts')).readiness()
}

const before = { ...process.env }
let database = ''
const change = (text: string) => withClient(database, (client) => client.query(text))
beforeEach(async () => {
  database = await createTestDatabase()
  await change(
    `insert into portal.settings (clinic, region, locales, review_grace_days, time_zone)
      values ('{}', 'GB', '{en}', 30, 'UTC') on conflict do nothing`,
  )
  await change(
    `insert into portal.contacts (contact_id, locale, region, kind, label, languages, position)
      values (1, 'en', 'GB', 'clinic', 'The clinic', '{}', 1)`,
  )
})
afterEach(() => {
  process.env = { ...before }
  for (const server of silent.splice(0)) server.close()
})

test('a process with both databases is ready', async () =>
  expect(await ask(database, database)).toEqual({
    ready: true,
    database: 'responds',
    readDatabase: 'responds',
    feedbackDatabase: 'responds',
    migrations: 'up to date',
    warnings: [],
  }))

test('a process that lacks a service is ready, with a warning', async () => {
  vi.resetModules()
  const { watchFault } = await import('../core/service-faults.ts')
  let isFailing = true
  watchFault('mail', () => isFailing)
  expect(await ask(database, database)).toMatchObject({
    ready: true,
    warnings: ['The mail server in SMTP_URL does not work.'],
  })
  isFailing = false
  expect(await ask(database, database)).toMatchObject({ ready: true, warnings: [] })
})

test('a clinic that readers cannot reach is a warning', async () => {
  await change(`update portal.contacts set kind = 'crisis'`)
  expect(await ask(database, database)).toMatchObject({
    ready: true,
    warnings: [expect.stringContaining('no contact of its own')],
  })
})

test.each([
  ['refuses connections', async () => 'postgres://attune@127.0.0.1:9/attune'],
  ['never responds', blackHole],
])('a process is not ready while the readers’ database %s', async (_, url) =>
  expect(await ask(database, await url())).toMatchObject({
    ready: false,
    database: 'responds',
    readDatabase: 'does not respond',
  }),
)

test.each([
  ['refuses connections', async () => 'postgres://attune@127.0.0.1:9/attune'],
  ['never responds', blackHole],
])('readers read on, with a warning, while the login for feedback %s', async (_, url) =>
  expect(await ask(database, database, await url())).toMatchObject({
    ready: true,
    feedbackDatabase: 'does not respond',
    warnings: [expect.stringContaining('feedback')],
  }),
)

test('the metrics say so, and what they know without a database, while none responds', async () => {
  const silentUrl = await blackHole()
  await ask(silentUrl, silentUrl, silentUrl)
  const { metricsResponse } = await import('./metrics-response.ts')
  const request = new Request('http://localhost/api/metrics', {
    headers: { authorization: 'Bearer a token of at least sixteen' },
  })
  const response = await metricsResponse(request, 'a token of at least sixteen')
  const text = await response.text()
  expect(response.status).toBe(200)
  expect(text).toMatch(/^attune_ready 0$/m)
  expect(text).toMatch(/^process_cpu_seconds_total /m)
  expect(text).not.toMatch(/^attune_published_answers\{/m)
})

test('a process is not ready while its own database never responds', async () =>
  expect(await ask(await blackHole(), database)).toMatchObject({
    ready: false,
    database: 'does not respond',
    migrations: 'unknown',
  }))
