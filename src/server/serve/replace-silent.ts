import type { Worker } from 'node:cluster'
import { log } from '../../core/log/log.ts'

/** What the parent asks a worker, and what the worker says. */
export const PING = 'attune-ping'
export const PONG = 'attune-pong'

const MAX_UNANSWERED = 10

/**
 * Kills a worker that has not responded to ten questions in a row, so that it is replaced: its
 * readers would wait for ever. A computer that sleeps asks no questions.
 */
export function killWhenSilent(worker: Worker, askEveryMs: number): void {
  let unanswered = 0
  worker.on('message', (sent: { type?: unknown } | null) => {
    if (sent?.type === PONG) unanswered = 0
  })
  const timer = setInterval(() => {
    if (unanswered === MAX_UNANSWERED) {
      log.error('A web process does not respond. Ending it.')
      worker.process.kill('SIGKILL')
    }
    unanswered += 1
    if (worker.isConnected()) worker.send({ type: PING })
  }, askEveryMs)
  timer.unref()
  worker.once('exit', () => clearInterval(timer))
}
