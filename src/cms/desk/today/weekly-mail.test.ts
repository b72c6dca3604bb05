import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicUrl } from '../../../auth/http/settings.ts'
import { runTick } from '../../../core/ticker/tick.ts'
import { mailMessages } from '../../../i18n/messages/mail.ts'
import { startMailSink, type MailSink } from '../../../testing/mail-sink.ts'
import { addEntry, addPerson, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { mailWeek, composeWeeklyMail, weeklyMail } from './weekly-mail.ts'

let payload: Payload
let sink: MailSink
let refusing = false
beforeAll(async () => {
  payload = await openTestPayload()
  sink = await startMailSink(() => refusing)
  process.env.SMTP_URL = sink.url
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await sink.stop()
})
const recipients = () => sink.letters.flatMap(({ to }) => to)
const DAY = 86_400_000
/** A day after the mail of a coming week was due, whatever day it is now. */
const afterMail = (weeks: number) =>
  new Date(mailWeek('UTC', new Date()).from.getTime() + (7 * weeks + 1) * DAY)
const tick = (weeks: number) =>
  runTick({
    payload,
    jobs: [weeklyMail],
    databaseUrl: process.env.DATABASE_URL ?? '',
    now: afterMail(weeks),
  })
const again = () => sqlFor(payload)('delete from workflow.tick_jobs')

test('each person gets one mail a week, also after failures and repeated runs', async () => {
  const writer = await addPerson(payload, { roles: ['editor'] })
  const idle = await addPerson(payload, { roles: ['translator'], languages: ['ar'] })
  const quiet = await addPerson(payload, { roles: ['editor'] })
  await payload.update({
    collection: 'users',
    id: quiet.id,
    data: { weeklyMail: false } as never,
    overrideAccess: true,
  })
  for (const person of [writer, quiet]) {
    const entry = await addEntry(payload)
    await sqlFor(payload)(
      'update public._entries_v set version_author_id = $2 where parent_id = $1',
      [entry.id, person.id],
    )
  }
  refusing = true
  await tick(1)
  expect(recipients()).toEqual([])
  refusing = false
  await again()
  await Promise.all([tick(1), tick(1)])
  await again()
  await tick(1)
  expect(recipients()).toEqual([writer.email])
  await again()
  await tick(2)
  expect(recipients()).toEqual([writer.email, writer.email])
  expect(
    await sqlFor(payload)(
      'select distinct outcome from workflow.weekly_mail where person_id = $1',
      [idle.id],
    ),
  ).toEqual([{ outcome: 'nothing' }])
})

test('a mail is in the person’s first language, with counts and links but no content', async () => {
  await again()
  const boss = await addPerson(payload, {
    roles: ['translator'],
    languages: ['ar', 'es'],
    name: 'ليلى',
  })
  const entry = await addEntry(payload, { question: 'A question that nobody else should read?' })
  await sqlFor(payload)(
    'update public._entries_v set version_author_id = $2 where parent_id = $1',
    [entry.id, boss.id],
  )
  const before = sink.letters.length
  await tick(3)
  const text = sink.letters
    .slice(before)
    .find(({ to }) => to.includes(boss.email))
    ?.text.replaceAll('\r\n', '\n')
  expect(text).toContain('مرحبًا ليلى،')
  expect(text).toContain(
    `${mailMessages('ar')('todo.drafts')}: ${new Intl.NumberFormat('ar').format(1)}\n${publicUrl()}/admin/collections/entries?state=draft&only=mine`,
  )
  expect(text).not.toContain('nobody else should read')
  expect(
    composeWeeklyMail(
      'x',
      'vi',
      [
        {
          key: 'drafts',
          urgent: false,
          whose: 'mine',
          count: 1,
          more: false,
          items: [],
          list: '/',
        },
      ],
      '',
    )?.subject,
  ).toBe(mailMessages('vi')('weekly.subject'))
})

test.each([
  ['Europe/London', '2026-03-30T05:59:00Z', '2026-03-30', '2026-03-30T06:00:00.000Z'],
  ['America/New_York', '2026-11-02T03:00:00Z', '2026-10-26', '2026-10-26T11:00:00.000Z'],
])('the week of %s at %s', (zone, now, week, from) => {
  const found = mailWeek(zone, new Date(now))
  expect([found.week, found.from.toISOString()]).toEqual([week, from])
})
