import { errorCode } from './errors.ts'

/**
 * Removes the parameters that Drizzle appends to the message of a failed statement. They can hold
 * the text of an answer, an email address or a search.
 */
const stripParameters = (message: string): string => message.replace(/\nparams:[\s\S]*$/, '')

/**
 * Returns an error for the log: its type, code and stack trace, without the statement's parameters.
 */
function redactError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  return {
    type: error.name,
    message: stripParameters(error.message),
    code: errorCode(error) ?? errorCode(error.cause),
    stack: frames.join('\n'),
  }
}

function redactArgument(arg: unknown): unknown {
  if (typeof arg === 'string') return stripParameters(arg)
  if (arg instanceof Error) return { err: arg, msg: stripParameters(arg.message) }
  if (typeof arg === 'object' && arg !== null && 'msg' in arg && typeof arg.msg === 'string')
    return { ...arg, msg: stripParameters(arg.msg) }
  return arg
}

/**
 * Options for Payload's logger, pino, that keep what people typed out of the log.
 */
export const redactedLogging = {
  serializers: { err: redactError },
  hooks: {
    logMethod(this: unknown, args: unknown[], write: (...args: never[]) => void) {
      write.apply(this, args.map(redactArgument) as never[])
    },
  },
}
