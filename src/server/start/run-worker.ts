import { refuseOtherRequests } from '../../core/http-client/refuse-other-requests.ts'
import { log } from '../../core/log/log.ts'
import { startMetrics } from '../../status/metrics.ts'
import { PING, PONG } from '../serve/replace-silent.ts'
import type { Serving } from '../serve/serve.ts'
import { READY, STOP } from '../serve/workers.ts'
import { captureOutput } from './capture-output.ts'
import { handleProcessErrors } from './process-errors.ts'

/**
 * Runs one of several web processes: serves, says so, and ends after the running requests when the
 * parent asks for it or at SIGTERM. Ctrl-C reaches all processes at once; the parent handles it.
 */
export async function runWorker(serve: () => Promise<Serving>): Promise<void> {
  log.level = process.env.LOG_LEVEL || 'info'
  // A worker asks the parent for its port before anything else keeps it alive.
  process.channel?.ref()
  refuseOtherRequests()
  captureOutput()
  handleProcessErrors()
  startMetrics()
  process.on('SIGINT', () => undefined)
  process.on('SIGHUP', () => undefined)
  let serving: Serving | undefined
  let isEnding = false
  const end = async () => {
    if (isEnding) return
    isEnding = true
    await serving?.stop().catch((error: unknown) => log.error({ err: error }))
    process.exit(0)
  }
  process.on('SIGTERM', () => void end())
  process.on('message', (sent: { type?: unknown } | null) => {
    if (sent?.type === STOP) void end()
    if (sent?.type === PING) process.send?.({ type: PONG })
  })
  try {
    serving = await serve()
    process.send?.({ type: READY, port: serving.port })
  } catch (error) {
    log.fatal({ err: error }, 'A web process could not start')
    process.exit(1)
  }
}
