import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setValue, watchPool } from '../core/counters.ts'
import { sqlOfClient } from '../core/sql.ts'
import { BACKUP_STAMP, jobStamp, stamp } from '../core/stamps.ts'
import { JOBS } from '../scheduled/jobs.ts'
import { createTestDatabase } from '../testing/payload.ts'
import { ROOT } from '../testing/source-files.ts'
import { metricsResponse } from './metrics-response.ts'
import { countResponse } from './metrics.ts'

/** What `docs/operations` tells the person on call must exist under that name. */
const TOKEN = 'a token of at least sixteen'
const read = (name: string) => readFileSync(join(ROOT, 'docs/operations', name), 'utf8')
/** The metrics of an expression, as they are named in the response. */
const metricsIn = (text: string) => [
  ...new Set([...text.matchAll(/\b(?:attune|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name)),
]
let pool: Pool
let response = ''

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  pool = new Pool({ connectionString: process.env.DATABASE_URL })
  const sql = sqlOfClient(() => pool)
  await stamp(sql, BACKUP_STAMP)
  await stamp(sql, jobStamp('scheduled-publications'))
  await sql(`insert into workflow.tick_jobs (name, started_at, failures) values ('x', now(), 3)`)
  await sql(`insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
      answer_html, answer_text, sources, text_hash, risk_tier,
      reviewed, folded, doc, first_published_at, changed_at)
    select 1, 1, 'en', 'a', 'q', 's', 'h', 't', '[]', 'x', 'low', true, '', '', now(), now()`)
  watchPool('staff', pool)
  setValue('audit_log_intact', 1)
  setValue('audit_log_verified_timestamp_seconds', Date.now() / 1000)
  countResponse('/en', 200, 0.1)
  response = await (
    await metricsResponse(
      new Request('http://localhost/api/metrics', {
        headers: { authorization: `Bearer ${TOKEN}` },
      }),
      TOKEN,
    )
  ).text()
})
afterAll(() => pool.end())

test.each(['alerts.yml', 'dashboard.json'])(
  'every metric in %s has a value in a response',
  (file) => {
    const names = metricsIn(read(file))
    expect(names.length).toBeGreaterThan(10)
    // Without a replica, these may have no value.
    const ofReplica = names.filter((name) => name.startsWith('attune_replica_'))
    for (const name of ofReplica) expect(response).toContain(`# TYPE ${name} gauge`)
    const hasValue = (name: string) =>
      new RegExp(`^${name}(\\{[^}]*\\})? [0-9.e+-]+$`, 'm').test(response)
    expect(names.filter((name) => !ofReplica.includes(name) && !hasValue(name))).toEqual([])
  },
)

test('every metric of our own is in an alert or on the dashboard', () => {
  const named = metricsIn(read('alerts.yml') + read('dashboard.json'))
  const ours = [...response.matchAll(/^# TYPE (attune_\w+)/gm)].map(([, name]) => name ?? '')
  expect(ours.filter((name) => !named.some((each) => each.startsWith(name)))).toEqual([])
})

test('the alerts name jobs that exist', () => {
  const named = [...read('alerts.yml').matchAll(/\bjob="([^"]+)"/g)].map(([, name]) => name ?? '')
  const known = [...JOBS.map(({ name }) => name), 'attune']
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})
