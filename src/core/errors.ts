/**
 * Something that the operator can put right: its message is one clear sentence with the remedy,
 * printed without a stack.
 */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OperatorError'
  }
}

/**
 * The message of anything that can be thrown, on one line. PostgreSQL's driver throws an
 * AggregateError without a message when nothing listens.
 */
export function errorMessage(error: unknown): string {
  if (error instanceof AggregateError && !error.message)
    return error.errors.map(errorMessage).join('; ')
  return (error instanceof Error ? error.message || error.name : String(error))
    .replace(/\s+/g, ' ')
    .trim()
}

export const errorCode = (error: unknown): string | undefined => {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
