import { OperatorError } from '../errors.ts'
import { cleanText } from './clean-text.ts'

export type CleanError = {
  type: string
  message: string
  stack?: string
  cause?: CleanError
  errors?: CleanError[]
} & Partial<Record<(typeof ERROR_NAMES)[number], string | number>>

/** Properties of errors that name a place or a kind, never a value. */
export const ERROR_NAMES = [
  'code',
  'errno',
  'syscall',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'status',
  'digest',
] as const
const NAME = /^[\w .:-]{1,80}$/
const FRAME = /^ {4}at [^"'`]*(?::\d+:\d+|<anonymous>|native|\[as \w+\])\)?$/
/** Their messages end with what they were given, without quotation marks. */
const WITH_INPUT = /^(SyntaxError|RangeError|URIError|ZodError)$/
const MAX_DEPTH = 4

const isErrorLike = (value: unknown): value is Error =>
  value instanceof Error ||
  (typeof value === 'object' && value !== null && 'message' in value && 'stack' in value)

/**
 * Returns an error for the log: its type, code, place in the schema and stack trace, and its message
 * without what somebody typed.
 */
export function cleanError(error: unknown, depth = 0): CleanError {
  if (!isErrorLike(error)) return { type: typeof error, message: cleanText(String(error)) }
  const clean: CleanError = { type: nameOf(error), message: messageOf(error) }
  for (const name of ERROR_NAMES) {
    const value = (error as unknown as Record<string, unknown>)[name]
    if (typeof value === 'number' || (typeof value === 'string' && NAME.test(value)))
      clean[name] = value
  }
  const stack = framesOf(error)
  if (stack) clean.stack = stack
  if (depth < MAX_DEPTH && error.cause !== undefined)
    clean.cause = cleanError(error.cause, depth + 1)
  if (depth < MAX_DEPTH && error instanceof AggregateError)
    clean.errors = error.errors.slice(0, 10).map((each) => cleanError(each, depth + 1))
  return clean
}

const nameOf = ({ name }: Error): string =>
  typeof name === 'string' && NAME.test(name) ? name : 'Error'

function messageOf(error: Error): string {
  const message = String(error.message)
  if (WITH_INPUT.test(error.name)) return cleanText(/^[^:"'“‘`[{]*/.exec(message)?.[0] ?? '').trim()
  return cleanText(message)
}

function framesOf({ stack, message }: Error): string {
  if (typeof stack !== 'string') return ''
  return cleanFrames(stack, String(message))
}

/** Returns the frames only: the message before them may have lines that look like frames. */
export function cleanFrames(stack: string, message: string): string {
  const at = message ? stack.indexOf(message) : 0
  // A stack that does not have the message, but something else before the frames, may be anybody's words.
  if (at < 0 && !stack.startsWith('    at ')) return ''
  return stack
    .slice(at < 0 ? 0 : at + message.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, 30)
    .join('\n')
}

/**
 * Returns an error as text, for the terminal of a command: the message of one that the operator can
 * fix, otherwise what the log would have.
 */
export function describeError(error: unknown): string {
  if (error instanceof OperatorError) return error.message
  const lines = ({ type, message, stack, cause, code }: CleanError): string[] => [
    `${type}${code === undefined ? '' : ` (${code})`}: ${message}`,
    ...(stack ? [stack] : []),
    ...(cause ? lines(cause).map((line, index) => (index === 0 ? `caused by ${line}` : line)) : []),
  ]
  return lines(cleanError(error)).join('\n')
}
