import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqlOfClient } from '../../../core/sql.ts'
import { createTestDatabase } from '../../../testing/payload.ts'
import { checkSeals, chainContains, sealHead } from './seals.ts'

let client: pg.Client
let url: string
const sql = sqlOfClient(() => client)
const add = (who: pg.Client, note: string) =>
  who.query(
    `insert into workflow.events (actor, action, note, details)
      values ('A', 'sign-out', $1, '{"b": null, "a": 1}')`,
    [note],
  )
const check = async () => {
  await client.query('begin')
  const checked = await checkSeals(sql)
  await client.query('rollback')
  return checked
}

beforeEach(async () => {
  url = await createTestDatabase()
  client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const note of ['one', 'two', 'three']) await add(client, note)
  await client.query(
    `insert into workflow.approvals (entry_id, locale, text_hash, kind, person_name, sign_off)
      values (1, 'en', 'x', 'approval', 'R', 'four-eyes')`,
  )
  await client.query(`insert into portal.history (entry_id, source_id, locale, slug, question,
    short_answer, answer_html, answer_text, sources, text_hash, basis, published_by, shown_from)
    values (1, 1, 'en', 'a', 'q', 's', 'h', 't', '[]', 'x', 'import', 'A', now())`)
})
afterEach(() => client.end())

test('unchanged rows pass, whatever the time zone and however long readers saw a text', async () => {
  await client.query(`set timezone = 'Asia/Kolkata'`)
  await client.query(`update portal.history set shown_until = now(), end_reason = 'replaced'`)
  expect(await check()).toMatchObject({ lines: 5, broken: [], head: { id: '5' } })
})

test('rows written concurrently form one chain', async () => {
  const others = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const other = new pg.Client({ connectionString: url })
      await other.connect()
      return other
    }),
  )
  await Promise.all(
    others.map(async (other, number) => {
      for (let each = 0; each < 5; each += 1) {
        await other.query('begin')
        await add(other, `${number}`)
        await other.query('select count(*) from workflow.events')
        await other.query(each === 3 ? 'rollback' : 'commit')
      }
      await other.end()
    }),
  )
  expect(await check()).toMatchObject({ lines: 5 + 8 * 4, broken: [] })
})

const OWNER = `alter table workflow.events disable trigger all; alter table workflow.seals disable
  trigger all; alter table portal.history disable trigger all;`
test.each([
  [
    'changes a line',
    `update workflow.events set note = 'other' where note = 'two'`,
    [{ source: 'workflow.events', rowId: '2', what: 'changed' }],
  ],
  [
    'changes what the public read',
    `update portal.history set question = 'other'`,
    [{ source: 'portal.history', rowId: '1', what: 'changed' }],
  ],
  [
    'deletes a line',
    `delete from workflow.events where note = 'two'`,
    [{ source: 'workflow.events', rowId: '2', what: 'missing' }],
  ],
  [
    'slips a line in',
    `insert into workflow.events (actor, action) values ('B', 'sign-out')`,
    [{ source: 'workflow.events', rowId: '4', what: 'without a seal' }],
  ],
  [
    'deletes a line with its seal',
    `delete from workflow.events where note = 'two'; delete from workflow.seals where row_id = 2`,
    [{ source: 'workflow.events', rowId: '3', what: 'out of its place' }],
  ],
  [
    'writes a seal for its own words',
    `update workflow.events set note = 'other' where note = 'two'; update workflow.seals s
      set row_hash = 'x' where row_id = 2`,
    [{ source: 'workflow.events', rowId: '2', what: 'changed' }],
  ],
])('an owner who %s is found out', async (_what, statements, broken) => {
  await client.query(OWNER + statements)
  expect((await check()).broken).toEqual(broken)
})

test('removing the end of the chain is detected by a seal kept elsewhere', async () => {
  const kept = await sealHead(sql)
  expect(kept && (await chainContains(sql, kept))).toBe(true)
  await client.query(
    `${OWNER} delete from portal.history; delete from workflow.seals where source = 'portal.history'`,
  )
  expect((await check()).broken).toEqual([])
  expect(kept && (await chainContains(sql, kept))).toBe(false)
})
