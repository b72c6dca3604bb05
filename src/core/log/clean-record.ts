import { cleanFrames, ERROR_NAMES } from './clean-error.ts'
import { cleanText } from './clean-text.ts'

type Fields = Record<string, unknown>

/** The fields that a line may have beside `err`. Of any other, only the name is kept. */
const KEPT = new Set([
  'level',
  'time',
  'msg',
  'name',
  'requestId',
  'method',
  'area',
  'status',
  'ms',
  'job',
  'code',
  'reason',
  'port',
  'version',
  'source',
])
const REMOVED = '[removed]'
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns a line of the log without what people typed, whichever library wrote it. */
export function cleanRecord(record: Fields): Fields {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      /^\w{1,40}$/.test(name) ? name : REMOVED,
      name === 'err' && isObject(value) ? cleanLoggedError(value) : cleanField(name, value),
    ]),
  )
}

function cleanField(name: string, value: unknown): unknown {
  if (!KEPT.has(name)) return REMOVED
  if (typeof value === 'string')
    return name === 'requestId' || name === 'time' ? value.slice(0, 100) : cleanText(value)
  return typeof value === 'number' || typeof value === 'boolean' ? value : REMOVED
}

/** Cleans an error again, because a library may have its own way to write one. */
function cleanLoggedError(error: Fields): Fields {
  const clean: Fields = {}
  for (const [name, value] of Object.entries(error)) {
    if (name === 'stack' && typeof value === 'string')
      clean.stack = cleanFrames(value, String(error.message ?? ''))
    else if (name === 'cause' && isObject(value)) clean.cause = cleanLoggedError(value)
    else if (name === 'errors' && Array.isArray(value))
      clean.errors = value.filter(isObject).map(cleanLoggedError)
    else if (ERROR_FIELDS.has(name) && typeof value === 'string') clean[name] = cleanText(value)
    else if (ERROR_FIELDS.has(name) && typeof value === 'number') clean[name] = value
  }
  return clean
}

const ERROR_FIELDS = new Set<string>(['type', 'message', ...ERROR_NAMES])
