import type { AfterErrorHook, ErrorResult } from 'payload'
import { failedCheckOf } from './failed-session-checks.ts'
import { messagesFor } from './messages.ts'

/**
 * SQLSTATEs for values that do not fit: wrong syntax or range, a missing value, an unknown
 * reference, an operator that a column does not have.
 */
const INVALID_VALUE = /^(22\w{3}|23502|23503|23514|42883|42804|42703)$/
const DISK_FULL = /^(53100|ENOSPC|EDQUOT)$/
const UNAVAILABLE = /^(57014|57P0\d|08\w{3}|53\w{3}|55P03)$/
/** Node's error codes for a server that cannot be reached. */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/
/**
 * Messages of node-postgres for connections that break or time out, and of Payload's adapter, which
 * keeps neither code nor cause of why a transaction could not begin.
 */
const CONNECTION_LOST =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|cannot connect to Postgres|cannot begin transaction/i

/** Returns the first `code` in an error and its causes, or an empty string. */
function findErrorCode(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth === 5) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? findErrorCode(error.cause, depth + 1) : ''
}

/** Whether an error means that the database is down, rather than that a statement is wrong. */
export function isDatabaseDown(error: unknown): boolean {
  const code = findErrorCode(error)
  if (UNAVAILABLE.test(code) || UNREACHABLE.test(code)) return true
  return (
    error instanceof Error &&
    (CONNECTION_LOST.test(error.message) ||
      (error.cause !== undefined && isDatabaseDown(error.cause)))
  )
}

/** The body of an error response. Payload's type requires more properties than it sends. */
const restErrors = (message: string) => ({ errors: [{ message }] }) as Partial<ErrorResult>

/**
 * Turns database errors into responses: 400 for a value that does not fit, 503 for a database that
 * is down, also if only the session could not be checked for that, and 507 for a full disk. Payload
 * logs them.
 */
export const databaseErrorResponse: AfterErrorHook = ({ error, req }) => {
  const t = messagesFor(req)
  const code = findErrorCode(error)
  if (INVALID_VALUE.test(code)) return { status: 400, response: restErrors(t('rest.invalidValue')) }
  if (DISK_FULL.test(code)) return { status: 507, response: restErrors(t('rest.diskFull')) }
  if (isDatabaseDown(error) || isDatabaseDown(failedCheckOf(req.headers)))
    return { status: 503, response: restErrors(t('rest.databaseDown')) }
}
