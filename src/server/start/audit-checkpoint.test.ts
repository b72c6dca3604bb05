import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/payload.ts'
import { withClient } from '../database/client.ts'
import { verifyAuditLog } from './audit-checkpoint.ts'

let dir: string
let url: string
const run = (statements: string) => withClient(url, (client) => client.query(statements))
const ADD = `insert into workflow.events (actor, action) values ('A', 'sign-out');`

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attune-witness-'))
  url = await createTestDatabase()
  await run(ADD)
})
afterEach(() => rm(dir, { recursive: true, force: true }))

test('accepts a log that only grew', async () => {
  expect(await verifyAuditLog(url, dir)).toEqual({ lines: 1, warnings: [] })
  await run(ADD)
  expect(await verifyAuditLog(url, dir)).toEqual({ lines: 2, warnings: [] })
})

test('goes on where the checkpoint cannot be written, and says so', async () => {
  await verifyAuditLog(url, dir)
  const before = await readFile(join(dir, 'log-witness.json'), 'utf8')
  // As on a full disk: a file cannot be written where a folder is.
  await mkdir(join(dir, 'log-witness.json.new'))
  await run(ADD)
  expect(await verifyAuditLog(url, dir)).toEqual({
    lines: 2,
    warnings: [expect.stringMatching(/could not be written \(EISDIR\)/)],
  })
  expect(await readFile(join(dir, 'log-witness.json'), 'utf8')).toBe(before)
})

test('reports a line that the owner of the database changed, each time', async () => {
  await run(ADD)
  await run(
    `alter table workflow.events disable trigger all; update workflow.events set actor = 'B'
      where id = 1`,
  )
  for (let time = 0; time < 2; time += 1)
    expect((await verifyAuditLog(url, dir)).warnings).toEqual([
      expect.stringMatching(/workflow\.events 1 is changed/),
    ])
})

test('reports a log that the owner rewrote, and keeps the old checkpoint', async () => {
  await verifyAuditLog(url, dir)
  const before = await readFile(join(dir, 'log-witness.json'), 'utf8')
  await run(`alter table workflow.events disable trigger all; alter table workflow.seals disable
    trigger all; delete from workflow.events; delete from workflow.seals;
    alter table workflow.events enable trigger all; alter table workflow.seals enable trigger all`)
  await run(ADD)
  for (let time = 0; time < 2; time += 1)
    expect((await verifyAuditLog(url, dir)).warnings).toEqual([
      expect.stringMatching(/no longer contains its last checkpoint/),
    ])
  expect(await readFile(join(dir, 'log-witness.json'), 'utf8')).toBe(before)
})

test('goes on from the last check, and checks everything after a week or when asked', async () => {
  const day = 86_400_000
  const start = Date.now()
  await run(ADD)
  await verifyAuditLog(url, dir, { now: start })
  // A line of before the check: only a check of everything looks at it.
  const update = (actor: string, id: number) =>
    run(`alter table workflow.events disable trigger all;
      update workflow.events set actor = '${actor}' where id = ${id};
      alter table workflow.events enable trigger all`)
  await update('B', 1)
  await run(ADD)
  expect(await verifyAuditLog(url, dir, { now: start + 6 * day })).toEqual({
    lines: 3,
    warnings: [],
  })
  const changed = [expect.stringMatching(/workflow\.events 1 is changed/)]
  expect((await verifyAuditLog(url, dir, { now: start + 8 * day })).warnings).toEqual(changed)
  // From then on, each check looks at everything until it is repaired.
  expect((await verifyAuditLog(url, dir, { now: start + 8 * day })).warnings).toEqual(changed)
  await update('A', 1)
  expect(await verifyAuditLog(url, dir)).toEqual({ lines: 3, warnings: [] })
  await update('B', 1)
  expect((await verifyAuditLog(url, dir, { everything: true })).warnings).toEqual(changed)
})

test.each([
  ['changed', `update workflow.events set actor = 'B' where id = 2`],
  ['missing', `delete from workflow.events where id = 2`],
  ['out of its place', `update workflow.seals set seal = md5('x') where row_id = 2`],
  [
    'without a seal',
    `insert into workflow.events (id, actor, action) overriding system value
      values (9, 'A', 'sign-out')`,
  ],
])('reports a new line that is %s', async (what, change) => {
  await verifyAuditLog(url, dir)
  await run(ADD)
  await run(`set session_replication_role = replica; ${change}`)
  expect((await verifyAuditLog(url, dir)).warnings).toEqual([
    expect.stringMatching(new RegExp(`is ${what}`)),
  ])
})
