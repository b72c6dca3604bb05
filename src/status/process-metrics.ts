import { Counter, Gauge, type Registry } from 'prom-client'
import {
  countOf,
  measuredValue,
  watchedPools,
  type CountedEvent,
  type MeasuredValue,
} from '../core/counters.ts'

const EVENTS: Record<CountedEvent, string> = {
  mail_failures: 'Messages that the mail server did not take',
  edge_purge_failures: 'Purges that an edge did not confirm; each is tried again',
  sign_in_failures: 'Sign-ins that failed or were refused',
  page_cache_hits: 'Readers’ pages that were sent as they were kept',
  page_cache_misses: 'Readers’ pages that had to be made',
}
const VALUES: Record<MeasuredValue, string> = {
  edge_purges_pending: 'Edges that have not confirmed a purge and may have withdrawn pages',
  audit_log_intact: '1 if the last check of the seals found nothing wrong',
  audit_log_verified_timestamp_seconds: 'When the seals were last checked',
  page_cache_bytes: 'Memory that kept pages take',
  page_cache_pages: 'Kept pages',
}
/** Before the first measurement. The others are left out until then. */
const INITIAL: Partial<Record<MeasuredValue, number>> = {
  edge_purges_pending: 0,
  page_cache_bytes: 0,
  page_cache_pages: 0,
}

/** Registers what this process counts and measures by itself. */
export function registerProcessMetrics(registry: Registry): void {
  new Gauge({
    name: 'attune_build_info',
    help: 'The version of Attune, as a label',
    labelNames: ['version'],
    aggregator: 'first',
    registers: [registry],
  }).set({ version: process.env.ATTUNE_VERSION ?? 'unknown' }, 1)
  for (const [event, help] of Object.entries(EVENTS)) {
    const counter: Counter = new Counter({
      name: `attune_${event}_total`,
      help,
      registers: [registry],
      collect: () => {
        counter.reset()
        counter.inc(countOf(event as CountedEvent))
      },
    })
  }
  for (const [name, help] of Object.entries(VALUES)) {
    const measured = () => measuredValue(name as MeasuredValue) ?? INITIAL[name as MeasuredValue]
    const gauge: Gauge = new Gauge({
      name: `attune_${name}`,
      help,
      registers: [registry],
      collect: () => {
        const value = measured()
        if (value === undefined) gauge.remove()
        else gauge.set(value)
      },
    })
  }
  registerPools(registry)
}

/** How busy the connections to the database are. Requests wait when all are in use. */
function registerPools(registry: Registry): void {
  const connections: Gauge = new Gauge({
    name: 'attune_pool_connections',
    help: 'Open connections to the database, by pool and state',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect: () => {
      for (const [pool, { totalCount, idleCount }] of watchedPools()) {
        connections.set({ pool, state: 'idle' }, idleCount)
        connections.set({ pool, state: 'used' }, totalCount - idleCount)
      }
    },
  })
  const waiting: Gauge = new Gauge({
    name: 'attune_pool_waiting',
    help: 'Requests that wait for a connection to the database, by pool',
    labelNames: ['pool'],
    registers: [registry],
    collect: () => {
      for (const [pool, { waitingCount }] of watchedPools()) waiting.set({ pool }, waitingCount)
    },
  })
}
