import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyDatabase, oldDatabase } from '../../testing/old-database.ts'
import { committed, generatedFrom, SCHEMA } from '../../testing/schema/generate.ts'
import { backup } from '../backup/backup.ts'
import { restore } from '../backup/restore.ts'
import { verifyAuditLog } from '../start/audit-checkpoint.ts'
import { withClient } from './client.ts'
import { migrateDatabase } from './migrate-database.ts'
import { migrationNames, appliedMigrations } from './migrations.ts'

const schemaOf = async (url: string) => (await generatedFrom(url))[SCHEMA]
const folder = () => mkdtemp(join(tmpdir(), 'attune-upgrade-'))
const run = <Row extends object>(url: string, text: string) =>
  withClient(url, async (client) => (await client.query<Row>(text)).rows)

/**
 * Everything that people signed and did, as text, in its order. A column that an upgrade adds is
 * empty in the old lines.
 */
const records = (url: string) =>
  run<{ line: string }>(
    url,
    ['workflow.events', 'workflow.approvals', 'portal.history']
      .map(
        (table) =>
          `select '${table}' as source, id, jsonb_strip_nulls(to_jsonb(t))::text as line
            from ${table} t`,
      )
      .join(' union all ') + ' order by source, id',
  )

/** What readers see around the answers. */
const shownLabels = (url: string) =>
  run(
    url,
    `select contact_id as id, locale, label as words, phone, note from portal.contacts
      union all select topic_id, locale, title, slug, description from portal.topics order by 1, 2, 3`,
  )

const seals = (url: string) =>
  run<{ seal: string }>(url, 'select * from workflow.seals order by id')

test.each([
  ['813d473', 9],
  ['60ae95a', 27],
] as const)(
  'a database made by %s (%i migrations) has the schema of a new one after the upgrade, every record and every seal',
  async (commit, count) => {
    const [url, dataDir] = [await oldDatabase(commit), await folder()]
    expect(await withClient(url, appliedMigrations)).toHaveLength(count)
    const sealed = commit === '60ae95a' ? await seals(url) : []
    // What the checkpoint has before the upgrade must still be there after it.
    if (commit === '60ae95a')
      expect(await verifyAuditLog(url, dataDir)).toEqual({ lines: sealed.length, warnings: [] })
    const before = await records(url)
    expect(before.length).toBeGreaterThan(100)

    const shown = await shownLabels(url)
    await migrateDatabase(url)
    expect(await withClient(url, appliedMigrations)).toEqual(await migrationNames())
    expect(await schemaOf(url)).toBe(await committed(SCHEMA))
    expect(await records(url)).toEqual(before)
    expect(
      await run(url, 'select value from public.settings_sessions_factor_roles order by value'),
    ).toEqual([{ value: 'admin' }, { value: 'reviewer' }])
    expect((await seals(url)).slice(0, sealed.length)).toEqual(sealed)
    const labels = await run<{ content: unknown; checked: boolean }>(
      url,
      'select collection, part, content, checked from workflow.label_releases',
    )
    expect(labels.length).toBeGreaterThan(50)
    expect(labels.some(({ checked }) => checked)).toBe(false)
    expect(await shownLabels(url)).toEqual(shown)
    expect(await verifyAuditLog(url, dataDir, { everything: true })).toEqual({
      lines: before.length + labels.length,
      warnings: [],
    })

    await run(
      url,
      `set session_replication_role = replica; update workflow.events set actor = actor || '.' where id = 5`,
    )
    expect((await verifyAuditLog(url, dataDir, { everything: true })).warnings).toEqual([
      expect.stringContaining('workflow.events 5 is changed'),
    ])
  },
)

test('a database from before the first migrations were rewritten gets the same schema, in another order', async () => {
  const url = await emptyDatabase()
  await migrateDatabase(url, { only: ['20261123_104345_initial', '20261123_104400_own_tables'] })
  await run(
    url,
    `
    drop table auth.attempts, auth.recovery_codes, auth.factors, public.settings_languages,
      public.settings_sessions_factor_roles;
    drop type public.enum_settings_languages, public.enum_settings_sessions_factor_roles;
    alter table auth.sessions drop column awaits, drop column id_token;
    alter table auth.credentials drop column needs_factor;
    alter table public.settings drop column sessions_idle_minutes, drop column sessions_hours`,
  )
  await migrateDatabase(url)
  const lines = (text = '') =>
    text
      .split('\n')
      .map((line) => line.replace(/,$/, ''))
      .sort()
  expect(lines(await schemaOf(url))).toEqual(lines(await committed(SCHEMA)))
})

test('restores and upgrades a backup of 60ae95a', async () => {
  const [old, url, dataDir] = [await oldDatabase('60ae95a'), await emptyDatabase(), await folder()]
  const file = join(dataDir, 'backup')
  await backup({ url: old, mediaDir: join(dataDir, 'media'), bucket: null, secrets: null, file })
  await restore({ url, dataDir, file, saveSecrets: async () => undefined })
  expect(await schemaOf(url)).toBe(await committed(SCHEMA))
  expect(await records(url)).toEqual(await records(old))
})
