import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { SEALED_TABLES } from '../../cms/workflow/seals/seal-sql.ts'
import { withdraw } from '../../cms/workflow/withdraw.ts'
import { closeFeedbackIntake } from '../../published/feedback/feedback-intake.ts'
import { recordVerdict } from '../../published/feedback/verdicts.ts'
import { readQuestion } from '../../published/read/question.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { search } from '../../published/search/search.ts'
import { readiness } from '../../status/readiness.ts'
import { brokenSeals } from '../../testing/kills/kill-acts.ts'
import {
  addTopic,
  callApi,
  createTestDatabase,
  openTestPayload,
  requestFor,
  signLabels,
  sqlFor,
} from '../../testing/payload.ts'
import { addPublishedEntry, addStaff, type Staff } from '../../testing/workflow-fixtures.ts'
import { withClient } from './client.ts'
import { migrationNames } from './migrations.ts'

// The schema of a next version: a column more in each table, and a migration that this code does not
// know. So this code is the version before, as on a machine that is upgraded after another.
const TABLES = `select c.oid::regclass::text as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 where c.relkind = 'r' and n.nspname in ('public', 'portal', 'workflow', 'auth')`
const isSealed = (table: string) => (SEALED_TABLES as readonly string[]).includes(table)

let payload: Payload
let url: string
let staff: Staff

beforeAll(async () => {
  url = await createTestDatabase()
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(TABLES)
    expect(rows.length).toBeGreaterThan(60)
    for (const { name } of rows)
      await client.query(
        `alter table ${name} add column of_next_version boolean
          ${isSealed(name) ? '' : 'not null default true'}`,
      )
    await client.query(
      `insert into public.payload_migrations (name, batch) values ('20991231_000000_next', 99)`,
    )
  })
  process.env.ATTUNE_MIGRATIONS = (await migrationNames()).join(',')
  payload = await openTestPayload(url)
  staff = await addStaff(payload)
  return async () => {
    await closeReadConnections()
    await closeFeedbackIntake()
  }
})

test('a process of the version before goes on publishing, withdrawing and serving readers', async () => {
  const topic = await addTopic(payload, 'Old and new')
  await signLabels(payload)
  const answer = await addPublishedEntry(payload, staff, {
    question: 'What does the version before publish?',
    topics: [topic],
  })
  const shown = await readQuestion('en', answer.slug ?? '')
  expect(shown).toMatchObject({ kind: 'answer' })
  expect(await search('en', 'version before publish')).toMatchObject({
    results: [{ question: 'What does the version before publish?' }],
  })
  expect(
    await recordVerdict({ locale: 'en', number: answer.id, helpful: false }, '10.0.0.1'),
  ).not.toBeNull()

  const contact = await callApi(payload, staff.admin, 'POST', '/api/contacts?locale=en', {
    ...{ label: 'Night line', phone: '555 0100', kind: 'crisis', region: 'US', position: 1 },
  })
  expect(contact.status, await contact.text()).toBe(201)
  await signLabels(payload)
  const sql = sqlFor(payload)
  expect(
    await sql(`select checked, of_next_version from portal.contacts where label = 'Night line'`),
  ).toContainEqual({ checked: true, of_next_version: true })

  await withdraw(await requestFor(payload, staff.reviewer), answer.id, { reason: 'It is old.' })
  expect(await sql('select from portal.entries where entry_id = $1', [answer.id])).toEqual([])
  expect(await withClient(url, brokenSeals)).toBe(0)
})

test('a process of the version before stays ready', async () => {
  expect(await readiness()).toMatchObject({ ready: true, migrations: 'up to date' })
})
