import { ownOrigins } from './origin.ts'

export const DESK_PATH = '/admin'
const BASE = 'http://self.invalid'

/**
 * Returns the path to go to after signing in: the requested one if it is a path of this portal, or
 * else the desk. Never returns a URL of another site (an open redirect), nor a page of the sign-in
 * (a loop).
 */
export function returnTo(wanted: unknown, origins = ownOrigins()): string {
  if (typeof wanted !== 'string' || wanted === '' || wanted.length > 2_000) return DESK_PATH
  // Browsers read a backslash as a slash and drop control characters, so such paths are refused.
  // eslint-disable-next-line no-control-regex -- finding them is the point
  if (/[\\\u0000-\u001f\u007f]|\p{Surrogate}/u.test(wanted)) return DESK_PATH
  const absolute = origins.find((origin) => wanted === origin || wanted.startsWith(`${origin}/`))
  const path = absolute ? wanted.slice(absolute.length) : wanted
  if (!path.startsWith('/') || path.startsWith('//') || !URL.canParse(path, BASE)) return DESK_PATH
  const url = new URL(path, BASE)
  if (
    url.origin !== BASE ||
    /^\/(\/|api\/|sign-in(\/|$)|admin\/(login|logout|create-first-user|forgot|reset|unauthorized))/.test(
      url.pathname,
    )
  )
    return DESK_PATH
  return `${url.pathname}${url.search}${url.hash}`
}
