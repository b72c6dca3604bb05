import { stringifySetCookie } from 'cookie'

type CookieOptions = {
  path: string
  httpOnly: boolean
  sameSite: 'lax' | 'strict'
  secure: boolean
  /** In seconds; 0 deletes the cookie. Without it, the cookie ends with the browser's session. */
  maxAge?: number
}

/** Adds a `Set-Cookie` header. */
export function addCookie(
  headers: Headers,
  name: string,
  value: string,
  options: CookieOptions,
): void {
  headers.append('set-cookie', stringifySetCookie(name, value, options))
}
