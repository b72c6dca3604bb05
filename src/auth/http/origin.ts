import { publicUrl } from './settings.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * The origins that are this product: its public address, and on a single computer every name of
 * that computer at the same port.
 */
export function ownOrigins(address = publicUrl()): string[] {
  const url = new URL(address)
  if (!LOOPBACK.includes(url.hostname)) return [url.origin]
  return LOOPBACK.map((name) => `${url.protocol}//${name}${url.port ? `:${url.port}` : ''}`)
}

/**
 * Whether a request may use the session cookie that it carries. Payload's own `csrf` list does not reach a custom strategy.
 * - An `Origin` must be ours. Browsers send it with every cross-site write. Where a policy hides it (`null`), only the browser's own word
 *   that the request is from the same origin helps.
 * - Without one, a browser says in `Sec-Fetch-Site` where the request comes from; from elsewhere only a person following a link counts.
 * - With neither, it is no current browser (a script with its own cookies), so nobody can have been tricked into it.
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
