import { errorCode, errorMessage } from '../../core/errors.ts'

/**
 * What a database that restarts, or a reader who hangs up, does to connections that nobody was
 * waiting on.
 */
const BROKEN_CONNECTION =
  /^(ECONNRESET|EPIPE|ECONNREFUSED|ETIMEDOUT|57P0[123]|08\d\d\d)$|Connection terminated|connection timeout/

/**
 * A failure nobody waited for is told and does not end the process; a fault in the program itself
 * does, so that it starts afresh.
 */
export function handleProcessErrors(): void {
  process.on('unhandledRejection', (error) =>
    console.error(`Something failed that nobody waited for: ${errorMessage(error)}`),
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
