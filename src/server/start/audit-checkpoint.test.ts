import { mkdtemp, readFile, rm } from 'node:fs/promises'
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
