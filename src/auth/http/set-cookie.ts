export type CookieOptions = {
  path: string
  httpOnly: boolean
  sameSite: 'lax' | 'strict'
  secure: boolean
  maxAge?: number
}

/** A `Set-Cookie` line; `maxAge` 0 deletes. */
export function serializeCookie(
  name: string,
  value: string,
  { path, httpOnly, sameSite, secure, maxAge }: CookieOptions,
): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${path}`]
  if (maxAge !== undefined)
    parts.push(`Max-Age=${maxAge}`, `Expires=${new Date(Date.now() + maxAge * 1000).toUTCString()}`)
  if (httpOnly) parts.push('HttpOnly')
  if (secure) parts.push('Secure')
  parts.push(`SameSite=${sameSite === 'lax' ? 'Lax' : 'Strict'}`)
  return parts.join('; ')
}
