import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openCluster, type Cluster } from '../postgres/cluster.ts'
import { withClient } from './client.ts'
import { groupLogins, ownLogins, type Logins } from './logins.ts'
import { migrateDatabase } from './migrate-database.ts'

// Real processes: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let dir: string
let cluster: Cluster
let logins: Logins
const PASSWORDS = {
  attune_app: 'for-tests-only-app',
  attune_read: 'for-tests-only-read',
  attune_feedback: 'for-tests-only-feedback',
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attune-roles-'))
  cluster = await openCluster({ dir: join(dir, 'postgres'), durable: false })
  await run(cluster.url('postgres'), 'create database attune')
  await migrateDatabase(cluster.url('attune'))
  await run(
    cluster.url('attune'),
    `insert into workflow.events (actor, action) values ('A', 'sign-out')`,
  )
  await run(cluster.url('attune'), HISTORY)
  logins = await ownLogins(
    cluster.url('attune'),
    (role) => cluster.url('attune', { user: role, password: PASSWORDS[role] }),
    PASSWORDS,
  )
})
afterAll(async () => {
  await cluster.close()
  await rm(dir, { recursive: true, force: true })
})

const HISTORY = `insert into portal.history (entry_id, source_id, locale, slug, question,
  short_answer, answer_html, answer_text, sources, text_hash, basis, published_by, shown_from)
  values (1, 1, 'en', 'a', 'q', 's', 'h', 't', '[]', 'x', 'import', 'A', now())`
const run = (url: string, statement: string) =>
  withClient(url, async (client) => (await client.query<Record<string, unknown>>(statement)).rows)
/**
 * What PostgreSQL says to a statement: `ok`, or its code (42501: not allowed, 25006: read-only).
 */
const verdict = (url: string, statement: string) =>
  run(url, statement).then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  )

const ALLOWED: Record<'app' | 'read' | 'feedback', string[]> = {
  app: [
    'select * from public.entries',
    `update public.entries set question = question`,
    'select * from auth.links',
    'delete from portal.entries',
    `insert into workflow.events (actor, action) values ('A', 'sign-out')`,
    `update portal.history set shown_until = now(), end_reason = 'replaced'
      where shown_until is null`,
    HISTORY,
    'select name from public.payload_migrations',
    'listen portal_changed',
  ],
  read: [
    'select * from portal.entries',
    'select * from portal.tombstones',
    'select * from portal.settings',
  ],
  feedback: [
    'listen portal_changed',
    `select workflow.record_verdict('en', 'nothing', true, null)`,
    `select workflow.record_failed_search('mark', 'en', 'words')`,
  ],
}
const REFUSED: Record<'app' | 'read' | 'feedback', string[]> = {
  app: [
    `update workflow.events set actor = 'B'`,
    'delete from workflow.events',
    'truncate workflow.events',
    'alter table workflow.events disable trigger all',
    'drop table workflow.events',
    `delete from workflow.approvals`,
    `update workflow.approvals set note = 'x'`,
    'truncate workflow.approvals',
    `update workflow.label_releases set content = '{}'`,
    'delete from workflow.label_drafts',
    'delete from portal.history',
    `update portal.history set question = 'other'`,
    'truncate portal.history',
    'drop trigger append_only on portal.history',
    'create table public.mine (a int)',
    `insert into public.payload_migrations (name, batch) values ('x', 1)`,
    'set role attune_owner',
    `set session_replication_role = 'replica'`,
    `create or replace function workflow.refuse_change() returns trigger language plpgsql as $$
      begin return new; end $$`,
    'create temporary table t (a int)',
  ],
  read: [
    'select * from public.entries',
    'select * from public.users',
    'select * from portal.history',
    'select * from workflow.events',
    'select * from workflow.addresses',
    'select * from auth.credentials',
    'select * from auth.links',
    `delete from portal.entries`,
    `update portal.settings set region = 'GB'`,
    'create temporary table t (a int)',
    'set default_transaction_read_only = off; delete from portal.entries',
  ],
  feedback: [
    'select * from workflow.feedback',
    'select * from workflow.failed_searches',
    'delete from workflow.failed_searches',
    `insert into workflow.feedback (week, entry_id, locale, helpful) values (now(), 1, 'en', true)`,
    'select * from portal.entries',
    'select * from public.users',
    'select * from workflow.events',
    'create schema mine',
  ],
}

for (const who of ['app', 'read', 'feedback'] as const) {
  describe(`attune_${who}`, () => {
    test.each(ALLOWED[who])('may: %s', async (statement) =>
      expect(await verdict(logins[who], statement)).toBe('ok'),
    )
    test.each(REFUSED[who])('may not: %s', async (statement) =>
      expect(await verdict(logins[who], statement)).toMatch(/^(42501|25006)$/),
    )
  })
}

test('a new table outside portal is closed to readers, and one with the trigger is append-only', async () => {
  await run(
    cluster.url('attune'),
    `create table workflow.later (a int); create table portal.later (a int);
    create trigger append_only before update
      or delete on workflow.later for each row execute function workflow.refuse_change()`,
  )
  expect(await verdict(logins.app, 'insert into workflow.later values (1)')).toBe('42501')
  await ownLogins(
    cluster.url('attune'),
    (role) => cluster.url('attune', { user: role, password: PASSWORDS[role] }),
    PASSWORDS,
  )
  expect(await verdict(logins.app, 'insert into workflow.later values (1)')).toBe('ok')
  expect(await verdict(logins.app, 'delete from workflow.later')).toBe('42501')
  expect(await verdict(logins.read, 'select * from portal.later')).toBe('ok')
  expect(await verdict(logins.read, 'select * from workflow.later')).toBe('42501')
  await run(cluster.url('attune'), 'drop table workflow.later; drop table portal.later')
})

describe('with one login given by the operator', () => {
  async function ownedBy(user: string, may: string): Promise<string> {
    await run(cluster.url('postgres'), `create role ${user} login ${may} password 'for-tests-only'`)
    await run(cluster.url('postgres'), `create database ${user} owner ${user}`)
    const url = cluster.url(user, { user, password: 'for-tests-only' })
    await migrateDatabase(url)
    return url
  }

  test('group roles have the same privileges, if the login may create them', async () => {
    // In a cluster where nobody has made them before.
    const other = await openCluster({ dir: join(dir, 'other'), durable: false })
    try {
      await run(
        other.url('postgres'),
        `create role clinic login createrole password 'for-tests-only'`,
      )
      await run(other.url('postgres'), 'create database clinic owner clinic')
      const url = other.url('clinic', { user: 'clinic', password: 'for-tests-only' })
      await migrateDatabase(url)
      const group = await groupLogins(url)
      expect(group.warning).toBeNull()
      for (const again of [group, await groupLogins(url)]) {
        expect(await verdict(again.app, 'select * from public.entries')).toBe('ok')
        expect(await verdict(again.app, 'delete from workflow.events')).toBe('42501')
        expect(await verdict(again.app, 'reset role; delete from workflow.events')).toBe('42501')
        expect(await verdict(again.read, 'select * from portal.entries')).toBe('ok')
        expect(await verdict(again.read, 'select * from public.users')).toBe('42501')
      }
    } finally {
      await other.close()
    }
  })

  test('otherwise readers get read-only connections, and the operator a warning', async () => {
    const group = await groupLogins(await ownedBy('plain', 'nocreaterole'))
    expect(group.warning).toMatch(/cannot create roles/)
    expect(await verdict(group.app, 'select * from public.entries')).toBe('ok')
    expect(await verdict(group.read, 'delete from portal.entries')).toBe('25006')
    expect(await verdict(group.app, 'delete from workflow.events')).toBe('ok')
    await run(group.app, `insert into workflow.events (actor, action) values ('A', 'sign-out')`)
    expect(await verdict(group.app, 'delete from workflow.events')).toBe('42501')
  })
})
