/**
 * An error that the operator can fix. Its message says what to do and is printed without a stack
 * trace.
 */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OperatorError'
  }
}

/**
 * Returns the message of any thrown value, on one line. Node throws an AggregateError without a
 * message when no address of a host accepts a connection, and `fetch` says why in the cause alone.
 */
export function errorMessage(error: unknown): string {
  if (error instanceof TypeError && error.message === 'fetch failed' && error.cause)
    return errorMessage(error.cause)
  if (error instanceof AggregateError && !error.message)
    return error.errors.map(errorMessage).join('; ')
  return (error instanceof Error ? error.message || error.name : String(error))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Returns the `code` of a thrown value, such as `ENOENT` or an SQLSTATE. */
export const errorCode = (error: unknown): string | undefined => {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
