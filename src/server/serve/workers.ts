import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { OperatorError } from '../../core/errors.ts'
import { log } from '../../core/log/log.ts'
import { addUpMetrics } from '../../status/worker-metrics.ts'
import { compile } from '../compile.mjs'
import { ROOT } from '../paths.ts'
import { EXIT_WITH_PARENT, PRELOAD_LEXICAL } from '../run.ts'
import { killWhenSilent } from './replace-silent.ts'
import type { Serving } from './serve.ts'

/** In milliseconds. */
const STOP_MS = 20_000
const ASK_MS = 3_000
/** Before a worker is replaced that has ended soon after its start. */
const PAUSE_MS = 2_000

/** What the parent and a worker say to each other. */
export const READY = 'attune-ready'
export const STOP = 'attune-stop'

/**
 * Serves with several processes on one port. A worker that ends, or does not respond for ten times
 * `askEveryMs`, is replaced. One of them runs the scheduled jobs. `program` serves; it says `READY`,
 * and ends after `STOP`. Throws an OperatorError if one does not start.
 */
export async function serveInWorkers(
  program: URL,
  {
    count,
    env,
    askEveryMs = ASK_MS,
  }: { count: number; env: Record<string, string>; askEveryMs?: number },
): Promise<Serving> {
  const exec = await compile(fileURLToPath(program))
  cluster.setupPrimary({
    exec,
    args: [],
    cwd: ROOT,
    execArgv: ['--import', PRELOAD_LEXICAL, '--import', EXIT_WITH_PARENT],
  })
  addUpMetrics()
  let isStopping = false
  let ticking: Worker | undefined

  const fork = (): Worker => {
    const ticks = ticking === undefined
    const worker = cluster.fork({
      ...env,
      ATTUNE_PARENT: String(process.pid),
      ATTUNE_WORKERS: String(count),
      ATTUNE_TICKS: ticks ? '1' : '0',
    })
    if (ticks) ticking = worker
    const startedAt = performance.now()
    void whenReady(worker).then(
      () => killWhenSilent(worker, askEveryMs),
      () => undefined,
    )
    worker.once('exit', (code, signal) => {
      if (worker === ticking) ticking = undefined
      if (isStopping) return
      log.error(`A web process ended (${signal || code}). Starting another one.`)
      const isQuick = performance.now() - startedAt < PAUSE_MS * 5
      void sleep(isQuick ? PAUSE_MS : 0, null, { ref: false }).then(() => isStopping || fork())
    })
    return worker
  }
  const stop = async () => {
    isStopping = true
    const ending = Object.values(cluster.workers ?? {}).flatMap((worker) =>
      worker && !worker.isDead() ? [endWorker(worker)] : [],
    )
    await Promise.all(ending)
  }
  try {
    const port = await Promise.all(Array.from({ length: count }, () => whenReady(fork())))
    return { port: port[0] ?? 0, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Resolves with the port that a worker serves. */
function whenReady(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.on('message', (sent: { type?: unknown; port?: unknown } | null) => {
      if (sent?.type === READY) resolve(Number(sent.port))
    })
    worker.once('exit', (code, signal) =>
      reject(
        new OperatorError(`A web process did not start (${signal || code}); see the lines above.`),
      ),
    )
  })
}

async function endWorker(worker: Worker): Promise<void> {
  const ended = once(worker, 'exit')
  const late = setTimeout(() => worker.process.kill('SIGKILL'), STOP_MS)
  if (worker.isConnected()) worker.send({ type: STOP })
  else worker.process.kill('SIGTERM')
  await ended
  clearTimeout(late)
}
