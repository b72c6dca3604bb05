import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Row } from '../core/row.ts'
import { serviceFaults, SERVICE_FAULTS } from '../core/service-faults.ts'
import { readSql } from '../published/read/pool.ts'
import { withdrawalWatch } from '../published/read/withdrawal-watch.ts'
import { registerDatabaseMetrics } from './database-metrics.ts'
import { registerProcessMetrics } from './process-metrics.ts'
import { inTime, readiness } from './readiness.ts'
import { isWorker, metricsOfAll, respondWithMetrics } from './worker-metrics.ts'

/**
 * The part of the portal that a request is for. A path is never a label, because it would reveal what
 * somebody reads.
 */
export type Area = 'readers' | 'staff' | 'api' | 'files'
export const areaOf = (url: string): Area =>
  /^\/(admin|sign-in|preview)([/?]|$)/.test(url)
    ? 'staff'
    : /^\/api([/?]|$)/.test(url)
      ? 'api'
      : url.startsWith('/_next/')
        ? 'files'
        : 'readers'

type Metrics = { registry: Registry; requests: Counter; durations: Histogram }
const KEY = Symbol.for('attune.metrics')
type Store = { [KEY]?: Metrics }

/**
 * Returns the registry of this process, which is global because the server and the metrics endpoint are
 * separate bundles.
 */
function metrics(): Metrics {
  const store = globalThis as Store
  return (store[KEY] ??= create())
}

function create(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const ready: Gauge = new Gauge({
    name: 'attune_ready',
    help: '1 if the database responds and has all migrations',
    aggregator: 'min',
    registers: [registry],
    collect: async () => void ready.set(Number((await readiness()).ready)),
  })
  const published: Gauge = new Gauge({
    name: 'attune_published_answers',
    help: 'Answers that readers see, by language',
    labelNames: ['language'],
    aggregator: 'max',
    registers: [registry],
    collect: async () => {
      const counting = readCounts()
      published.reset()
      for (const { locale, count } of (await inTime(counting)) ?? [])
        published.set({ language: locale }, count)
    },
  })
  registerDatabaseMetrics(registry)
  registerProcessMetrics(registry)
  const requests = new Counter({
    name: 'attune_http_requests_total',
    help: 'Responses, by part of the portal and class of status',
    labelNames: ['area', 'status'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'attune_http_request_duration_seconds',
    help: 'Time until the response was complete',
    labelNames: ['area'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  const lag: Gauge = new Gauge({
    name: 'attune_replica_lag_seconds',
    help: 'How far the replica lags; missing without a replica, or while it does not respond',
    aggregator: 'max',
    registers: [registry],
    collect: () => {
      const milliseconds = withdrawalWatch().rule?.lag() ?? null
      if (milliseconds === null) lag.remove()
      else lag.set(milliseconds / 1_000)
    },
  })
  const used: Gauge = new Gauge({
    name: 'attune_replica_in_use',
    help: '1 if new reads go to the replica, 0 if they go to the primary',
    aggregator: 'min',
    registers: [registry],
    collect: () => void used.set(Number(withdrawalWatch().rule?.route() === 'replica')),
  })
  const faults: Gauge = new Gauge({
    name: 'attune_service_fault',
    help: '1 while a service does not work that the portal uses',
    labelNames: ['service'],
    aggregator: 'max',
    registers: [registry],
    collect: () => {
      const now = serviceFaults()
      for (const fault of SERVICE_FAULTS)
        faults.set({ service: fault }, Number(now.includes(fault)))
    },
  })
  if (isWorker()) respondWithMetrics(registry)
  return { registry, requests, durations }
}

const readCounts = () =>
  readSql<Row<'portal.entries', 'locale'> & { count: number }>(
    'select locale, count(*)::int as count from portal.entries group by locale',
  )

/**
 * Counts a response. `status` is 0 if the client disconnected; `seconds` is the time from the request
 * to its end.
 */
export function countResponse(url: string, status: number, seconds: number): void {
  const { requests, durations } = metrics()
  const area = areaOf(url)
  requests.inc({ area, status: status === 0 ? 'aborted' : `${Math.floor(status / 100)}xx` })
  durations.observe({ area }, seconds)
}

/** Begins to measure, before the first response is counted. */
export const startMetrics = (): void => void metrics()

/**
 * Returns all metrics in Prometheus' text format, with its content type: those of this process, or
 * added up over all processes of one start.
 */
export async function metricsText(): Promise<{ text: string; type: string }> {
  const { registry } = metrics()
  const ofAll = isWorker() ? await metricsOfAll() : null
  return { text: ofAll ?? (await registry.metrics()), type: registry.contentType }
}
