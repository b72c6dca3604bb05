import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { readSql } from '../published/read/pool.ts'
import { readiness } from './readiness.ts'

/**
 * Which part of the product answered. An address is never a label: it would say what somebody
 * reads.
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
 * The one registry of this process; the server that counts and the page that shows it are bundled
 * apart.
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
    help: '1 when the database answers and has every migration',
    registers: [registry],
    collect: async () => void ready.set(Number((await readiness()).ready)),
  })
  const published: Gauge = new Gauge({
    name: 'attune_published_answers',
    help: 'Answers that readers see, by language',
    labelNames: ['language'],
    registers: [registry],
    collect: async () => {
      const rows = await readSql<{ locale: string; count: number }>(
        'select locale, count(*)::int as count from portal.entries group by locale',
      ).catch(() => [])
      published.reset()
      for (const { locale, count } of rows) published.set({ language: locale }, count)
    },
  })
  const requests = new Counter({
    name: 'attune_http_requests_total',
    help: 'Answers given, by part of the product and class of status',
    labelNames: ['area', 'status'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'attune_http_request_duration_seconds',
    help: 'Time until an answer was complete',
    labelNames: ['area'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return { registry, requests, durations }
}

/**
 * Counts one answer: `status` as sent (0: the caller went away), `seconds` from the request to its
 * end.
 */
export function countResponse(url: string, status: number, seconds: number): void {
  const { requests, durations } = metrics()
  const area = areaOf(url)
  requests.inc({ area, status: status === 0 ? 'aborted' : `${Math.floor(status / 100)}xx` })
  durations.observe({ area }, seconds)
}

/** Everything in Prometheus' text format, with the type to send it as. */
export const metricsText = async (): Promise<{ text: string; type: string }> => ({
  text: await metrics().registry.metrics(),
  type: metrics().registry.contentType,
})
