import type { IncomingHttpHeaders } from 'node:http'

export type Rejection = {
  status: 400 | 404 | 405 | 411 | 413 | 414
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
 * What is wrong with a request before anything looks at it more closely; `null` when it may go on.
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
      text: 'This method is not used here.',
      headers: { Allow: METHODS.join(', ') },
    }
  if (url.length > MAX_URL_LENGTH) return { status: 414, text: 'This address is too long.' }
  if (!isWellFormed(url) || !isHost(headers.host) || countHosts(rawHeaders) > 1)
    return { status: 400, text: 'This address can not be read.' }
  // Next's data for its own scripts; the readers' pages have none.
  if (url.startsWith('/_next/data/')) return { status: 404, text: 'There is nothing here.' }
  if (headers['transfer-encoding'] !== undefined)
    return { status: 411, text: 'Say how long the content is.' }
  if (Number(headers['content-length'] ?? 0) > bodyLimit(url))
    return { status: 413, text: 'This is too large.' }
  return null
}

/**
 * An address of our own in its usual form: not a whole URL, not another host, no broken escapes, no
 * NUL, no backslashes.
 */
function isWellFormed(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//') || /[\\\s\0]|%00/.test(url)) return false
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return URL.canParse(url, 'http://localhost')
  } catch {
    return false
  }
}

/** Node takes the first of several; a proxy in front may have taken the last. */
const countHosts = (rawHeaders: readonly string[]): number =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length

/**
 * The addresses of Next's own error pages and picture service: they would answer with scripts, so
 * they are what every unknown address is.
 */
export const isNextInternalPage = (url: string): boolean =>
  /^\/(_error|_document|_app|_not-found|_global-error|404|500|_next\/image)(\/|\?|$)/.test(url)
export const UNKNOWN_PATH = '/not-here'

const isHost = (host: string | undefined): boolean =>
  host !== undefined && /^[a-z0-9.\-_[\]:]+$/i.test(host) && URL.canParse(`http://${host}`)

/**
 * Headers by which Next's own parts talk to each other; from outside they could make it answer with
 * something else, or poison a cache.
 */
const NEXT_INTERNAL_HEADERS =
  /^(x-middleware-|x-invoke-|x-matched-path$|x-now-route-matches$|x-nextjs-(?!data$)|x-prerender-|x-vercel-|x-next-)/
/**
 * What Next's scripts send. The readers' pages have no scripts, so there it can only be meant to
 * confuse.
 */
const NEXT_CLIENT_HEADERS =
  /^(rsc$|next-router-|next-url$|next-action$|next-hmr-|x-nextjs-data$|purpose$|x-purpose$)/

/**
 * Removes what must not come from outside. `publicHost` is the one name that a proxy may say it was
 * asked for.
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
  // Nothing of the readers' side knows a cookie. Without them no answer can depend on one, or set
  // one to be rid of it.
  if (!staff) delete headers.cookie
  if (headers['x-forwarded-host'] !== publicHost) delete headers['x-forwarded-host']
  if (!['http', 'https'].includes(String(headers['x-forwarded-proto'] ?? '')))
    delete headers['x-forwarded-proto']
  delete headers['x-forwarded-port']
}
