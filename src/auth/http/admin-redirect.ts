import { DESK_PATH, returnTo } from './return-to.ts'

type Query = Record<string, string | string[] | undefined>

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** Returns the path and query of a page of the desk. */
export function adminPath(segments: readonly string[], query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined) search.append(name, each)
  const path = [DESK_PATH, ...segments.map((segment) => encodeURIComponent(decoded(segment)))].join(
    '/',
  )
  return search.size > 0 ? `${path}?${search.toString()}` : path
}

/** Decodes a segment of a path; Next decodes some and not others. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const signInPath = (wanted: string | undefined, message?: string): string => {
  const say: Record<string, string> = message ? { say: message } : {}
  return `/sign-in?${new URLSearchParams({ ...say, callbackUrl: returnTo(wanted) }).toString()}`
}

/**
 * Returns where to redirect a request for a page of the desk; `null` shows the page. Nobody reaches
 * Payload's own pages for signing in, the first user and forgotten passwords. The other pages need a
 * signed-in person.
 */
export function adminRedirect(
  segments: readonly string[],
  query: Query,
  signedIn: boolean,
): string | null {
  // Payload opens every path that starts with one of these to the public, "logins" and "login/x" too.
  const page = segments[0] ?? ''
  const wanted = first(query.redirect)
  if (page.startsWith('logout-inactivity')) return signInPath(wanted, 'idle')
  if (page.startsWith('logout')) return signedIn ? '/sign-in/out' : signInPath(undefined)
  if (page.startsWith('login')) return signedIn ? returnTo(wanted) : signInPath(wanted)
  if (
    ['create-first-user', 'forgot', 'reset', 'unauthorized'].some((closed) =>
      page.startsWith(closed),
    ) ||
    segments[1] === 'verify'
  )
    return signedIn ? DESK_PATH : signInPath(undefined)
  return signedIn ? null : signInPath(adminPath(segments, query))
}
