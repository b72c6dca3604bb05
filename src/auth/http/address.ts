import { ADDRESS_HEADER } from '../../core/network.ts'
import { derivedKey, authSecret } from './settings.ts'

/** Returns the client's IP address as the server determined it, never a header of the client. */
export const clientAddressOf = (headers: Headers): string =>
  headers.get(ADDRESS_HEADER) ?? 'unknown'

/** Hashes an address or a name with a secret, so that the database holds neither. */
export const keyedHash = (value: string): string =>
  derivedKey(authSecret(), `throttle:${value}`).slice(0, 32)

/** Returns the browser and system of a user agent by their common names; `null` if unknown. */
export function browserName(userAgent: string | null): string | null {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\/[\d.]+/.exec(userAgent ?? '')?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent ?? '')?.[1]
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' }
  const parts = [browser, system]
    .filter((part) => part !== undefined)
    .map((part) => names[part] ?? part)
  return parts.length > 0 ? parts.join(', ') : null
}

/** Returns the user agent of a request in printable ASCII, cut to 200 characters. */
export const deviceOf = (headers: Headers): string | null =>
  headers
    .get('user-agent')
    ?.replace(/[^\x20-\x7e]/g, '')
    .slice(0, 200) ?? null
