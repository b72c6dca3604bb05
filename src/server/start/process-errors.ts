import { errorCode, errorMessage } from '../../core/errors.ts'
import { log } from '../../core/log/log.ts'

/**
 * Errors of idle connections when a database restarts or a client disconnects.
 */
const BROKEN_CONNECTION =
  /^(ECONNRESET|EPIPE|ECONNREFUSED|ETIMEDOUT|57P0[123]|08\d\d\d)$|Connection terminated|connection timeout/

/**
 * Logs unhandled rejections and broken connections. Other uncaught exceptions are bugs and stop the
 * process, so that it restarts in a known state.
 */
export function handleProcessErrors(): void {
  // When the reader of the output has gone, each line of the log about that would fail as well.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'A rejection was not handled'),
  )
  process.on('uncaughtException', (error) => {
    if (
      BROKEN_CONNECTION.test(errorCode(error) ?? '') ||
      BROKEN_CONNECTION.test(errorMessage(error))
    )
      return log.warn({ err: error }, 'A connection was lost')
    log.fatal({ err: error }, 'An error was not handled; the process stops')
    process.kill(process.pid, 'SIGTERM')
  })
}
