import pino from 'pino'
import pretty from 'pino-pretty'
import { cleanError } from './clean-error.ts'
import { cleanRecord } from './clean-record.ts'
import { currentRequestId } from './request-id.ts'

/** From the most lines to none. */
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** The log goes to standard error: standard output is for the output of commands. */
const FD = 2

/** Whether lines are written for people: on a terminal, unless `LOG_FORMAT` says otherwise. */
const isReadable = (): boolean =>
  process.env.LOG_FORMAT === 'text' ||
  (process.env.LOG_FORMAT !== 'json' && process.stderr.isTTY === true)

let json: ReturnType<typeof pino.destination> | undefined
let readable: ReturnType<typeof pretty> | undefined

function output(): { write: (line: string) => unknown } {
  if (isReadable())
    return (readable ??= pretty({
      colorize: process.stderr.isTTY === true,
      destination: FD,
      sync: true,
      translateTime: 'SYS:HH:MM:ss',
    }))
  if (!json) {
    json = pino.destination({ dest: FD, sync: true })
    // When nobody reads the output any more, there is nobody to tell.
    json.on('error', () => undefined)
  }
  return json
}

const write = (line: string): void =>
  void output().write(
    `${JSON.stringify(cleanRecord(JSON.parse(line) as Record<string, unknown>))}\n`,
  )

const messageOf = (error: unknown): string => {
  const { message, type } = cleanError(error)
  return message || type
}

/** Sets the message of an error that has none of its own, before pino takes the error's. */
function withMessage(args: unknown[]): unknown[] {
  const [first, message, ...others] = args
  if (first instanceof Error) return [{ err: first }, message ?? messageOf(first), ...others]
  if (typeof first === 'object' && first !== null && 'err' in first && message === undefined) {
    const { err } = first
    const own = 'msg' in first && typeof first.msg === 'string' ? first.msg : undefined
    const isErrors = own === undefined || (err instanceof Error && own === err.message)
    return [first, isErrors ? messageOf(err) : own]
  }
  return args
}

/**
 * The log: one JSON object a line, with time, level and, within a request, its ID. Every line is
 * cleaned as it is written, whichever library wrote it.
 */
export const log = pino(
  {
    level: LEVELS.find((level) => level === process.env.LOG_LEVEL) ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const requestId = currentRequestId()
      return requestId ? { requestId } : {}
    },
    serializers: { err: (error: unknown) => cleanError(error) },
    hooks: {
      logMethod(args, method) {
        method.apply(this, withMessage(args) as Parameters<typeof method>)
      },
    },
  },
  { write },
)

/** A logger with a name of its own, for a library. */
export const logOf = (name: string): pino.Logger => log.child({ name })
