import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { SMTPServer as Sink } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Payload } from 'payload'
import { runTick } from '../../../server/tick/tick.ts'
import { addEntry, addPerson, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { mailWeek, weeklyMail } from './weekly-mail.ts'

const { SMTPServer } = createRequire(import.meta.url)('smtp-server') as typeof import('smtp-server')
let payload: Payload
let sink: Sink
let refusing = false
const letters: string[] = []
beforeAll(async () => {
  payload = await openTestPayload()
  sink = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => (refusing ? done(new Error('Later')) : done()),
    onData(stream, session, done) {
      stream.resume()
      stream.on('end', () => {
        letters.push(...session.envelope.rcptTo.map(({ address }) => address))
        done()
      })
    },
  })
  await new Promise<void>((ready) => sink.listen(0, '127.0.0.1', ready))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await new Promise<void>((closed) => sink.close(closed))
})
const WEEK = 7 * 86_400_000
const tick = (weeks: number) => runTick({ payload, jobs: [weeklyMail], databaseUrl: process.env.DATABASE_URL ?? '', now: new Date(Date.now() + weeks * WEEK), log: () => undefined })
const again = () => sqlFor(payload)('delete from workflow.tick_jobs')

test('each person gets their list once a week, whatever happens in between', async () => {
  const writer = await addPerson(payload, { roles: ['editor'] })
  const idle = await addPerson(payload, { roles: ['translator'], languages: ['ar'] })
  const quiet = await addPerson(payload, { roles: ['editor'] })
  await payload.update({ collection: 'users', id: quiet.id, data: { weeklyMail: false } as never, overrideAccess: true })
  for (const person of [writer, quiet]) {
    const entry = await addEntry(payload)
    await sqlFor(payload)('update public._entries_v set version_author_id = $2 where parent_id = $1', [entry.id, person.id])
  }
  refusing = true
  await tick(1)
  expect(letters).toEqual([])
  refusing = false
  await again()
  await Promise.all([tick(1), tick(1)])
  await again()
  await tick(1)
  expect(letters).toEqual([writer.email])
  await again()
  await tick(2)
  expect(letters).toEqual([writer.email, writer.email])
  expect(await sqlFor(payload)('select distinct outcome from workflow.weekly_mail where person_id = $1', [idle.id])).toEqual([{ outcome: 'nothing' }])
})

test.each([
  ['Europe/London', '2026-03-30T05:59:00Z', '2026-03-30', '2026-03-30T06:00:00.000Z'],
  ['America/New_York', '2026-11-02T03:00:00Z', '2026-10-26', '2026-10-26T11:00:00.000Z'],
])('the week of %s at %s', (zone, now, week, from) => {
  const found = mailWeek(zone, new Date(now))
  expect([found.week, found.from.toISOString()]).toEqual([week, from])
})
