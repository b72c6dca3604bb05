import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Gauge, type Registry } from 'prom-client'
import { BACKUP_STAMP, JOB_STAMPS } from '../core/stamps.ts'

/** Metrics are of no use if they wait for a database that does not respond. */
const DEADLINE_MS = 900

type Measured = { name: string; label: string | null; value: number }

/** Of the portal as a whole: every process shows the same. */
const OF_PORTAL = `
  select 'job_success' as name, substr(name, length('${JOB_STAMPS}') + 1) as label,
         value::float8 as value from workflow.stamps where name like '${JOB_STAMPS}%'
  union all select 'job_failures', name, failures from workflow.tick_jobs
  union all select 'backup', null, value::float8 from workflow.stamps where name = '${BACKUP_STAMP}'`

const KEY = Symbol.for('attune.metrics.pool')
type Store = { [KEY]?: pg.Pool }

function ownPool(): pg.Pool {
  const store = globalThis as Store
  return (store[KEY] ??= openPool())
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: DEADLINE_MS,
    query_timeout: DEADLINE_MS,
    idleTimeoutMillis: 10_000,
    application_name: 'attune-metrics',
  })
  pool.on('error', () => undefined)
  return pool
}

/** Returns what the database says; nothing if it does not respond in time. */
const measure = (): Promise<Measured[]> =>
  Promise.race([
    ownPool()
      .query<Measured>(OF_PORTAL)
      .then(
        ({ rows }) => rows,
        () => [],
      ),
    sleep(DEADLINE_MS, [], { ref: false }),
  ])

const GAUGES = {
  job_success: {
    name: 'attune_job_last_success_timestamp_seconds',
    help: 'When a scheduled job last succeeded',
    labelNames: ['job'],
  },
  job_failures: {
    name: 'attune_job_failures',
    help: 'How often a scheduled job has failed since it last succeeded',
    labelNames: ['job'],
  },
  backup: {
    name: 'attune_last_backup_timestamp_seconds',
    help: 'When a backup was last made and verified',
    labelNames: [],
  },
} as const

/** Registers the metrics that are read from the database. While it is away, there are none. */
export function registerDatabaseMetrics(registry: Registry): void {
  let pending: Promise<Measured[]> | null = null
  /** One query for all gauges of a scrape. */
  const measureAll = () =>
    (pending ??= measure().finally(() => {
      pending = null
    }))
  for (const [key, { name, help, labelNames }] of Object.entries(GAUGES)) {
    const [label] = labelNames
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      // Every process reads the same.
      aggregator: 'max',
      registers: [registry],
      collect: async () => {
        const found = (await measureAll()).filter((each) => each.name === key)
        gauge.reset()
        if (!label) gauge.remove()
        for (const each of found) gauge.set(label ? { [label]: each.label ?? '' } : {}, each.value)
      },
    })
  }
}
