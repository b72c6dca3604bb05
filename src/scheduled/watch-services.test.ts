import { createServer, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { log } from '../core/log/log.ts'
import { serviceFaults } from '../core/service-faults.ts'
import { closeReadPool } from '../published/read/pool.ts'
import { startMailSink, type MailSink } from '../testing/mail-sink.ts'
import { createTestDatabase } from '../testing/payload.ts'
import { watchServices } from './watch-services.ts'

let sink: MailSink
const before = { ...process.env }
beforeAll(async () => {
  sink = await startMailSink()
  process.env.DATABASE_URL = await createTestDatabase()
})
afterEach(() => {
  process.env = { ...before, DATABASE_URL: process.env.DATABASE_URL }
})
afterAll(async () => {
  await closeReadPool()
  await sink.stop()
})

/** What is said of the services in these settings. */
async function told(settings: Record<string, string>): Promise<string[]> {
  const said: string[] = []
  vi.spyOn(log, 'warn').mockImplementation((details, message) => {
    said.push(`${message ?? ''}: ${(details as { err: Error }).err.message}`)
  })
  Object.assign(process.env, settings)
  watchServices()
  await vi.waitFor(() => expect(said).not.toEqual([]), { timeout: 3_000 }).catch(() => undefined)
  return said
}
const OIDC = { OIDC_CLIENT_ID: 'attune', OIDC_CLIENT_SECRET: 'x' }

test('a dead mail server and a dead provider are told, once each, and stay', async () => {
  const said = await told({
    SMTP_URL: 'smtp://127.0.0.1:9',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    ...OIDC,
  })
  await vi.waitFor(() => expect(serviceFaults()).toEqual(['mail', 'sign-in-provider']))
  expect(said.sort()).toEqual([
    expect.stringMatching(/^The mail server in SMTP_URL does not work: .*ECONNREFUSED/),
    'The provider in OIDC_ISSUER does not work: The server cannot be reached.',
  ])
})

test('a mail server that never says a word is told', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await vi.waitFor(() => expect(silent.listening).toBe(true))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
  watchServices()
  await vi.waitFor(() => expect(serviceFaults()).toEqual(['mail']), { timeout: 20_000 })
  silent.close()
})

test('a program that should read answers aloud and is not there is told', async () => {
  expect(await told({ TTS_COMMAND: '/nowhere/speak --fast' })).toEqual([
    expect.stringMatching(/^The program in TTS_COMMAND does not work: ENOENT/),
  ])
  expect(serviceFaults()).toEqual(['speech'])
})

test('services that work, and those that nobody set, are not told', async () => {
  expect(await told({ SMTP_URL: sink.url })).toEqual([])
  expect(serviceFaults()).toEqual([])
})
