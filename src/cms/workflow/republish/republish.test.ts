import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import {
  addEntry,
  addPerson,
  openTestPayload,
  requestFor,
  sqlFor,
} from '../../../testing/payload.ts'
import { lockEntry } from '../../records/load-entry.ts'
import { approve } from '../actions.ts'
import { publish } from '../publish/publish.ts'
import { withdraw } from '../withdraw.ts'
import { republish } from './republish.ts'

let payload: Payload
let reviewer: Person
let sql: Sql

beforeAll(async () => {
  payload = await openTestPayload()
  reviewer = await addPerson(payload, { roles: ['reviewer', 'admin'] })
  sql = sqlFor(payload)
})

async function addPublished(question: string): Promise<number> {
  const { id } = await addEntry(payload, { question })
  await approve(await requestFor(payload, reviewer), id)
  await publish(await requestFor(payload, reviewer), id)
  return id
}

const model = async () =>
  JSON.stringify(await sql(`select to_jsonb(e) as row from portal.entries e order by entry_id`))
const history = async () => JSON.stringify(await sql('select * from portal.history order by id'))

test('correct rows and their history stay the same, byte by byte', async () => {
  await addPublished('What is a boundary?')
  const gone = await addPublished('What is told to nobody?')
  const other = await addPublished('What may I ask?')
  await withdraw(await requestFor(payload, reviewer), gone, {
    reason: 'Wrong',
    alternatives: [other],
  })
  await republish(payload)
  const [before, past] = [await model(), await history()]
  const tombstones = await sql('select * from portal.tombstones')
  expect(await republish(payload)).toMatchObject({ entries: 2, differences: [], warnings: [] })
  expect([await model(), await history()]).toEqual([before, past])
  expect(await sql('select * from portal.tombstones')).toEqual(tombstones)
  expect(tombstones).toMatchObject([{ entry_id: gone, alternative_ids: [other] }])
})

test('missing and damaged rows are restored and reported; a dry run only reports', async () => {
  const id = await addPublished('What comes back?')
  await republish(payload)
  const good = await model()
  const settings = await sql('select * from portal.settings')
  await sql(`update portal.entries set answer_html = '<p>spoilt</p>' where entry_id = $1`, [id])
  await sql('delete from portal.settings')
  const expected = [
    { table: 'settings', key: 'settings', kind: 'added', columns: [] },
    { table: 'entries', key: String(id), kind: 'changed', columns: ['answer_html'] },
  ]
  expect((await republish(payload, { dryRun: true })).differences).toEqual(expected)
  expect(await model()).toContain('spoilt')
  expect((await republish(payload)).differences).toEqual(expected)
  expect(await model()).toBe(good)
  expect(await sql('select * from portal.settings')).toEqual(settings)
})

test('an unsigned text cannot reach readers this way', async () => {
  const shown = await addPublished('What was signed?')
  await sql(`update public.entries set question = 'What was never signed?' where id = $1`, [shown])
  const { id } = await addEntry(payload, { question: 'What nobody has signed?' })
  await sql(`update public.entries set _status = 'published' where id = $1`, [id])
  const { warnings } = await republish(payload)
  expect(warnings.join('\n')).toMatch(/never signed nor shown[^]*|readers keep the text/)
  expect(warnings).toHaveLength(2)
  expect(await model()).not.toMatch(/never signed|nobody has signed/)
  expect(await model()).toContain('What was signed?')
})

test('a withdrawal while it runs waits for no later part, and stays', async () => {
  const ids: number[] = []
  for (let number = 0; number < 8; number += 1)
    ids.push(await addPublished(`What happens in the middle (${number})?`))
  const gone = ids.at(-2) ?? 0
  let isWithdrawn = false
  const { stopped } = await republish(payload, {
    // No part holds anything after it, or this would wait for ever.
    onProgress: async ({ done, total }) => {
      if (isWithdrawn || done >= total - 2) return
      isWithdrawn = true
      await withdraw(await requestFor(payload, reviewer), gone, {
        reason: 'Unsafe',
        alternatives: [],
      })
    },
  })
  expect([stopped, isWithdrawn]).toEqual([false, true])
  expect(await sql('select from portal.entries where entry_id = $1', [gone])).toEqual([])
  expect(await sql('select entry_id from portal.tombstones where entry_id = $1', [gone])).toEqual([
    { entry_id: gone },
  ])
  expect((await republish(payload, { dryRun: true })).differences).toEqual([])
})

test('a question that somebody holds does not stop the others, and is done at the end', async () => {
  const [held, other] = [await addPublished('What is held?'), await addPublished('What is free?')]
  await sql(`update portal.entries set answer_html = 'spoilt' where entry_id = any($1::int[])`, [
    [held, other],
  ])
  const req = await requestFor(payload, reviewer)
  let release = () => undefined as void
  const holding = inTransaction(req, async (inSql) => {
    await lockEntry(req, inSql, held)
    await new Promise<void>((resolve) => (release = resolve))
  })
  const spoilt = async () =>
    (
      await sql<{ entry_id: number }>(
        `select entry_id from portal.entries where answer_html = 'spoilt'`,
      )
    ).map((row) => row.entry_id)
  const run = republish(payload)
  await expect.poll(spoilt, { timeout: 20_000, interval: 20 }).toEqual([held])
  release()
  await holding
  await run
  expect(await spoilt()).toEqual([])
})

test('a stopped run is continued by the next one', async () => {
  const [first, last] = [await addPublished('What comes first?'), await addPublished('And last?')]
  const spoil = () =>
    sql(`update portal.entries set answer_html = 'spoilt' where entry_id = any($1::int[])`, [
      [first, last],
    ])
  await spoil()
  const stop = new AbortController()
  const stopped = await republish(payload, {
    signal: stop.signal,
    partMs: 0,
    onProgress: ({ done, total }) => (done === total - 1 ? stop.abort() : undefined),
  })
  expect(stopped).toMatchObject({ stopped: true })
  expect(stopped.differences.map(({ key }) => key)).toEqual([String(first)])
  const rest = await republish(payload)
  expect(rest.stopped).toBe(false)
  expect(rest.differences.map(({ key }) => key)).toEqual([String(last)])
  expect((await republish(payload)).differences).toEqual([])
})

test('what belongs to no entry is removed', async () => {
  await sql(`insert into portal.redirects (locale, slug, entry_id) values ('en', 'stray', 999999)`)
  expect((await republish(payload)).differences).toEqual([
    { table: 'redirects', key: 'en/stray', kind: 'removed', columns: [] },
  ])
})

test('the overview of translations is written and counted again', async () => {
  const read = async () => [
    await sql('select * from workflow.coverage order by entry_id'),
    await sql('select * from workflow.coverage_counts order by topic_id, kind'),
  ]
  const good = await read()
  await sql('update workflow.coverage set kind = gen_random_uuid(), topic_ids = array[7]')
  await sql(`insert into workflow.coverage values (999999, gen_random_uuid(), '', '{}')`)
  await sql('update workflow.coverage_counts set originals = 99')
  await republish(payload)
  expect(await read()).toEqual(good)
})
