import { publicUrl } from './settings.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Returns the origins of this portal: that of `PUBLIC_URL`, or for a loopback address all loopback
 * names with the same port.
 */
export function ownOrigins(address = publicUrl()): string[] {
  const url = new URL(address)
  if (!LOOPBACK.includes(url.hostname)) return [url.origin]
  return LOOPBACK.map((name) => `${url.protocol}//${name}${url.port ? `:${url.port}` : ''}`)
}

/**
 * Whether the session cookie of a request counts. Payload's `csrf` list does not apply to a custom
 * strategy.
 * - An `Origin` must be one of ours. Browsers send it with every cross-site write. If a referrer
 *   policy hides it (`null`), `Sec-Fetch-Site` must say `same-origin`.
 * - Without `Origin`, `Sec-Fetch-Site` must not be `cross-site`, unless the person followed a link.
 * - A client that sends neither is not a browser, so no other site can have caused the request.
 */
export function isTrustedRequest(headers: Headers, origins = ownOrigins()): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === 'null') return site === 'same-origin'
  if (origin !== null) return origins.includes(origin)
  if (site === null || site === 'same-origin' || site === 'same-site' || site === 'none')
    return true
  return (
    headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
  )
}
