import type { AfterErrorHook } from 'payload'

/**
 * PostgreSQL's classes for values that do not fit: wrong form or range, a missing or unknown
 * reference, an operator that a column does not have.
 */
const INVALID_VALUE = /^(22\w{3}|23502|23503|23514|42883|42804|42703)$/
const UNAVAILABLE = /^(57014|57P0\d|08\w{3}|53\w{3}|55P03)$/
/**
 * Node's words for a server that is not there, and node-postgres's for connections that break or do
 * not come about.
 */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/
const CONNECTION_LOST =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|cannot connect to Postgres/i

function findErrorCode(error: unknown): string {
  for (
    let each = error, depth = 0;
    typeof each === 'object' && each !== null && depth < 5;
    depth += 1
  ) {
    const { code, cause } = each as { code?: unknown; cause?: unknown }
    if (typeof code === 'string') return code
    each = cause as object
  }
  return ''
}

/**
 * Whether an error means that the database is away, rather than that something is wrong with what
 * it was asked.
 */
export function isDatabaseDown(error: unknown): boolean {
  const code = findErrorCode(error)
  if (UNAVAILABLE.test(code) || UNREACHABLE.test(code)) return true
  return (
    error instanceof Error &&
    (CONNECTION_LOST.test(error.message) ||
      (error.cause !== undefined && isDatabaseDown(error.cause)))
  )
}

/**
 * What the database refuses because of what was sent is the sender's mistake (400), and a database
 * that is away is neither's (503). Both are logged by Payload.
 */
export const databaseErrorResponse: AfterErrorHook = ({ error }) => {
  const code = findErrorCode(error)
  if (INVALID_VALUE.test(code))
    return {
      status: 400,
      response: { errors: [{ message: 'One of the values does not fit its field.' }] } as never,
    }
  if (UNAVAILABLE.test(code))
    return {
      status: 503,
      response: {
        errors: [
          { message: 'The database does not answer just now. Please try again in a minute.' },
        ],
      } as never,
    }
}
