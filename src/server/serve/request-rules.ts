import type { IncomingHttpHeaders } from 'node:http'

export type Rejection = {
  status: 400 | 401 | 404 | 405 | 411 | 413 | 414
  text: string
  headers?: Record<string, string>
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const STAFF = /^\/(admin|account|api|preview|sign-in|_next)(\/|\?|$)/
const UPLOAD = /^\/api\/(media|imports|entries\/xliff)(\/|\?|$)/
const MEGABYTE = 1024 * 1024
const MAX_URL_LENGTH = 8 * 1024

const bodyLimit = (url: string): number => (UPLOAD.test(url) ? 25 : 1) * MEGABYTE

type RequestHead = {
  method?: string
  url?: string
  headers: IncomingHttpHeaders
  rawHeaders?: readonly string[]
}

/**
 * Returns why to reject a request by its head alone; `null` to accept it.
 */
export function rejectionOf({
  method = '',
  url = '',
  headers,
  rawHeaders = [],
}: RequestHead): Rejection | null {
  if (!METHODS.includes(method))
    return {
      status: 405,
      text: 'This method is not supported.',
      headers: { Allow: METHODS.join(', ') },
    }
  if (url.length > MAX_URL_LENGTH) return { status: 414, text: 'This address is too long.' }
  if (!isWellFormed(url) || !isHost(headers.host) || countHosts(rawHeaders) > 1)
    return { status: 400, text: 'This address is not valid.' }
  // Data for Next's scripts, which readers' pages do not have.
  if (url.startsWith('/_next/data/')) return { status: 404, text: 'Not found.' }
  if (headers['transfer-encoding'] !== undefined)
    return { status: 411, text: 'Send a Content-Length.' }
  if (Number(headers['content-length'] ?? 0) > bodyLimit(url))
    return { status: 413, text: 'This is too large.' }
  return method === 'POST' ? postRejection(url, headers) : null
}

/** A path that Next answers with a page, and nothing else. */
const STAFF_PAGE = /^\/(admin|preview)(\/|\?|$)/
/** Below a page, a route of our own: it takes comments by a link to a draft. */
const COMMENT_BY_LINK = /^\/preview\/shared\/[A-Za-z0-9_-]{43}\/comment$/

/**
 * Next reads the body of every POST to a page as a call of a server function, and fails if it is
 * none. Only the desk calls them, with a session and a header.
 */
function postRejection(url: string, headers: IncomingHttpHeaders): Rejection | null {
  const type = headers['content-type'] ?? ''
  if (/^multipart\//i.test(type) && !/;\s*boundary=/i.test(type))
    return { status: 400, text: 'Send a boundary with multipart.' }
  if (!STAFF_PAGE.test(url)) return null
  if (COMMENT_BY_LINK.test(url) && headers['next-action'] === undefined) return null
  if (!/^[0-9a-f]{40,44}$/.test(String(headers['next-action'] ?? '')))
    return {
      status: 405,
      text: 'This method is not supported.',
      headers: { Allow: 'GET, HEAD' },
    }
  return /session-token(\.\d+)?=./.test(headers.cookie ?? '')
    ? null
    : { status: 401, text: 'Please sign in.' }
}

/**
 * Whether a request target is a path without a host, invalid escapes, NUL or backslashes.
 */
function isWellFormed(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//') || /[\\\s\0]|%00/.test(url)) return false
  return hasReadableEscapes(url) && URL.canParse(url, 'http://localhost')
}

function hasReadableEscapes(url: string): boolean {
  try {
    decodeURIComponent(pathOf(url))
    return true
  } catch {
    return false
  }
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

/** Node uses the first `Host` header of several; a proxy in front may have used the last. */
const countHosts = (rawHeaders: readonly string[]): number =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length

/**
 * Whether a path is one of Next's error pages, which contain scripts, or its image service. They are
 * served as unknown paths.
 */
export const isNextInternalPage = (url: string): boolean =>
  /^\/(_error|_document|_app|_not-found|_global-error|404|500|_next\/image)(\/|\?|$)/.test(url)
export const UNKNOWN_PATH = '/not-here'

/**
 * Returns a reader's address. One that was cut within an escape, such as `/es/%C3`, becomes an
 * unknown path, so that its reader gets a page in their language.
 */
export function withReadableEscapes(url: string): string {
  if (STAFF.test(url) || hasReadableEscapes(url)) return url
  return `${/^\/[a-z]{2}(?=\/)/.exec(url)?.[0] ?? ''}${UNKNOWN_PATH}`
}

/**
 * A reader's address with a query, without slashes too many. Next would redirect to it, and show the
 * words of a search in the address. Other addresses stay as they are.
 */
export function withoutExtraSlashes(url: string): string {
  const [path = '', ...query] = url.split('?')
  if (query.length === 0 || STAFF.test(url)) return url
  const clean = path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
  return `${clean}?${query.join('?')}`
}

const isHost = (host: string | undefined): boolean =>
  host !== undefined && /^[a-z0-9.\-_[\]:]+$/i.test(host) && URL.canParse(`http://${host}`)

/**
 * Headers for Next's internal communication. From outside, they could change the response or poison a
 * cache.
 */
const NEXT_INTERNAL_HEADERS =
  /^(x-middleware-|x-invoke-|x-matched-path$|x-now-route-matches$|x-nextjs-(?!data$)|x-prerender-|x-vercel-|x-next-)/
/**
 * Headers that Next's scripts send. Readers' pages have no scripts, so these are not legitimate there.
 */
const NEXT_CLIENT_HEADERS =
  /^(rsc$|next-router-|next-url$|next-action$|next-hmr-|x-nextjs-data$|purpose$|x-purpose$)/

/**
 * Removes headers that must not come from outside. `publicHost` is the only host that
 * `X-Forwarded-Host` may name.
 */
export function stripUntrustedHeaders(
  headers: IncomingHttpHeaders,
  url: string,
  publicHost: string,
): void {
  const staff = STAFF.test(url)
  for (const name of Object.keys(headers)) {
    if (NEXT_INTERNAL_HEADERS.test(name) || (!staff && NEXT_CLIENT_HEADERS.test(name)))
      delete headers[name]
  }
  // Readers' pages use no cookies. Without them, no response can depend on one.
  if (!staff) delete headers.cookie
  if (headers['x-forwarded-host'] !== publicHost) delete headers['x-forwarded-host']
  if (!['http', 'https'].includes(String(headers['x-forwarded-proto'] ?? '')))
    delete headers['x-forwarded-proto']
  delete headers['x-forwarded-port']
}
