import { errorCode, errorMessage } from '../../core/errors.ts'

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
    console.error(`Unhandled rejection: ${errorMessage(error)}`),
  )
  process.on('uncaughtException', (error) => {
    console.error(error)
    if (
      BROKEN_CONNECTION.test(errorCode(error) ?? '') ||
      BROKEN_CONNECTION.test(errorMessage(error))
    )
      return
    process.kill(process.pid, 'SIGTERM')
  })
}
