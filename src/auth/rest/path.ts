import type { CollectionSlug, Payload } from 'payload'
import { parseId } from '../../core/ids.ts'
import { isStorableText, RestError } from './rest-error.ts'

/** Payload's own sign-in, and what would describe the installation to strangers. */
const CLOSED_USER_PATHS = new Set([
  'login',
  'forgot-password',
  'reset-password',
  'first-register',
  'unlock',
  'verify',
  'init',
])
/** Payload's collections that have no REST endpoint here. */
const INTERNAL_COLLECTIONS = new Set(['payload-migrations', 'payload-kv', 'payload-jobs'])

const isId = (part: string): boolean => parseId(part) !== null

/** Returns the first segments of a collection's own endpoints, which are not document IDs. */
const namesIn = (endpoints: false | readonly { path: string }[]): Set<string> =>
  new Set(
    (endpoints || [])
      .map(({ path }) => path.split('/')[1] ?? '')
      .filter((part) => part && !part.startsWith(':')),
  )

/** Whether a path is an endpoint of our own outside the collections, such as those of imports. */
const isOwnRoot = (payload: Payload, parts: readonly string[]): boolean =>
  payload.config.endpoints.some(({ path }) => {
    const wanted = path.split('/').slice(1)
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) =>
        part.startsWith(':') ? isId(parts[index] ?? '') : part === parts[index],
      )
    )
  })

const notFound = () => new RestError(404, { key: 'rest.notFound' })

const isPathPart = (part: string): boolean =>
  part !== '' && part !== '..' && part.length <= 255 && isStorableText(part)

/**
 * Throws a RestError unless a path (its segments after /api) can be an endpoint: known names, and
 * valid document IDs.
 */
export function checkPath(payload: Payload, parts: readonly string[]): void {
  if (parts.length > 5 || !parts.every(isPathPart)) throw notFound()
  const [root = '', ...rest] = parts
  if (INTERNAL_COLLECTIONS.has(root)) throw notFound()
  if (root === 'globals') return checkGlobalPath(payload, rest)
  if (Object.hasOwn(payload.collections, root))
    return checkCollectionPath(payload, root as CollectionSlug, rest)
  const isAccess = root === 'access' && rest.length === 0
  if (!isAccess && !isOwnRoot(payload, parts)) throw notFound()
}

function checkGlobalPath(payload: Payload, [name, ...rest]: readonly string[]): void {
  const config = payload.globals.config.find(({ slug }) => slug === name)
  if (!config) throw notFound()
  checkVersions(Boolean(config.versions), rest)
}

function checkCollectionPath(
  payload: Payload,
  slug: CollectionSlug,
  rest: readonly string[],
): void {
  const { config } = payload.collections[slug]
  const [name, second] = rest
  // The desk reads and writes the settings of its lists by their key.
  const hasKeys = slug === 'payload-preferences'
  if (hasKeys && rest.length !== 1) throw notFound()
  if (name === undefined) return
  if (slug === 'users' && CLOSED_USER_PATHS.has(name)) throw notFound()
  if (rest.includes('api-key')) throw notFound()
  if (!hasKeys && !isId(name) && !namesIn(config.endpoints).has(name)) throw notFound()
  checkVersions(Boolean(config.versions), rest)
  if (name === 'access' && second !== undefined && !isId(second)) throw notFound()
}

/** Payload fails at the versions of documents that have none. */
function checkVersions(hasVersions: boolean, [name, id]: readonly string[]): void {
  if (name === 'versions' && (!hasVersions || (id !== undefined && !isId(id)))) throw notFound()
}
