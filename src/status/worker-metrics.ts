import cluster, { type Worker } from 'node:cluster'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  AggregatorRegistry,
  Registry,
  type MetricObjectWithValues,
  type MetricValue,
} from 'prom-client'
import { z } from 'zod'
import { registerProcessMetrics } from './process-metrics.ts'

/** In milliseconds. Prometheus waits for ten seconds. */
const COLLECT_MS = 1_500
const ANSWER_MS = 3_000

type Collected = MetricObjectWithValues<MetricValue<string>>[]

/**
 * What the processes of a start tell each other: `add-up`, a worker asks for the metrics of all;
 * `collect`, the parent asks each worker for its own; `collected` and `added-up` are the responses.
 */
const message = z.discriminatedUnion('attune', [
  z.object({ attune: z.literal('add-up'), id: z.string() }),
  z.object({ attune: z.literal('collect'), id: z.string() }),
  z.object({ attune: z.literal('collected'), id: z.string(), metrics: z.array(z.unknown()) }),
  z.object({ attune: z.literal('added-up'), id: z.string(), text: z.string() }),
])
type Message = z.infer<typeof message>
const parse = (sent: unknown): Message | null => message.safeParse(sent).data ?? null

/** Whether this process is one of several of one start. */
export const isWorker = (): boolean => cluster.isWorker

/** In the parent: adds up the metrics of all workers, and its own, whenever a worker asks. */
export function addUpMetrics(): void {
  const own = new Registry()
  registerProcessMetrics(own)
  cluster.on('message', (worker, sent) => {
    const request = parse(sent)
    if (request?.attune !== 'add-up') return
    const { id } = request
    void collectAll(own).then((text) => {
      if (worker.isConnected()) worker.send({ attune: 'added-up', id, text } satisfies Message)
    })
  })
}

async function collectAll(own: Registry): Promise<string> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
  const all = await Promise.all(workers.map((worker) => collectFrom(worker)))
  const parts = [...all.filter((part) => part !== null), await own.getMetricsAsJSON()]
  return AggregatorRegistry.aggregate(parts).metrics()
}

/** A worker's metrics; `null` if it does not respond in time. */
async function collectFrom(worker: Worker): Promise<Collected | null> {
  const id = randomUUID()
  const waiting = waitFor(worker, (sent) =>
    sent.attune === 'collected' && sent.id === id ? sent.metrics : null,
  )
  if (worker.isConnected()) worker.send({ attune: 'collect', id } satisfies Message)
  return (await within(COLLECT_MS, waiting)) as Collected | null
}

/** In a worker: responds when the parent collects metrics. Call it once. */
export function respondWithMetrics(registry: Registry): void {
  process.on('message', (sent) => {
    const request = parse(sent)
    if (request?.attune !== 'collect') return
    void registry
      .getMetricsAsJSON()
      .then((metrics) =>
        process.send?.({ attune: 'collected', id: request.id, metrics } satisfies Message),
      )
  })
}

/** In a worker: the metrics of all processes of this start; `null` if the parent does not respond. */
export async function metricsOfAll(): Promise<string | null> {
  const id = randomUUID()
  const waiting = waitFor(process, (sent) =>
    sent.attune === 'added-up' && sent.id === id ? sent.text : null,
  )
  process.send?.({ attune: 'add-up', id } satisfies Message)
  return within(ANSWER_MS, waiting)
}

type Waiting<Result> = { result: Promise<Result>; stop: () => void }

function waitFor<Result>(
  from: Worker | NodeJS.Process,
  pick: (sent: Message) => Result | null,
): Waiting<Result> {
  let stop = (): void => undefined
  const result = new Promise<Result>((resolve) => {
    const onMessage = (sent: unknown) => {
      const parsed = parse(sent)
      const picked = parsed && pick(parsed)
      if (picked !== null) resolve(picked)
    }
    from.on('message', onMessage)
    stop = () => void from.off('message', onMessage)
  })
  return { result, stop }
}

async function within<Result>(
  milliseconds: number,
  { result, stop }: Waiting<Result>,
): Promise<Result | null> {
  const ended = new AbortController()
  try {
    return await Promise.race([
      result,
      sleep(milliseconds, null, { ref: false, signal: ended.signal }).catch(() => null),
    ])
  } finally {
    ended.abort()
    stop()
  }
}
