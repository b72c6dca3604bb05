import { errorCode } from './errors.ts'

/**
 * What a failed statement was given stands at the end of its message. It may be an answer's words,
 * an address or a search.
 */
const stripParameters = (message: string): string => message.replace(/\nparams:[\s\S]*$/, '')

/**
 * An error for the log: what kind, its code and where, but none of the values that somebody typed.
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

function redactArgument(part: unknown): unknown {
  if (typeof part === 'string') return stripParameters(part)
  if (part instanceof Error) return { err: part, msg: stripParameters(part.message) }
  if (typeof part === 'object' && part !== null && 'msg' in part && typeof part.msg === 'string')
    return { ...part, msg: stripParameters(part.msg) }
  return part
}

/**
 * Options for pino (which is what Payload logs with) that keep what people typed out of the log.
 */
export const redactedLogging = {
  serializers: { err: redactError },
  hooks: {
    logMethod(this: unknown, parts: unknown[], write: (...parts: never[]) => void) {
      write.apply(this, parts.map(redactArgument) as never[])
    },
  },
}
