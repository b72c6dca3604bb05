import { derivedKey, authSecret } from './settings.ts'

/**
 * Set on every request by the server itself from the connection (src/server/client-address.ts);
 * what a client sends under this name is thrown away.
 */
export const ADDRESS_HEADER = 'x-attune-address'

/**
 * Where a request comes from, as far as the server knows. Forwarding headers that a client can
 * write are not looked at.
 */
export const clientAddressOf = (headers: Headers): string =>
  headers.get(ADDRESS_HEADER) ?? 'unknown'

/** A stand-in for an address or a name, so that neither is kept. */
export const keyedHash = (value: string): string =>
  derivedKey(authSecret(), `throttle:${value}`).slice(0, 32)

/** A browser and system as people call them; `null` for what is neither. */
export function browserName(device: string | null): string | null {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\/[\d.]+/.exec(device ?? '')?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(device ?? '')?.[1]
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' }
  const parts = [browser, system]
    .filter((part) => part !== undefined)
    .map((part) => names[part] ?? part)
  return parts.length > 0 ? parts.join(', ') : null
}

/** How a person recognises a session of theirs: the browser's own words, shortened. */
export const deviceOf = (headers: Headers): string | null =>
  headers
    .get('user-agent')
    ?.replace(/[^\x20-\x7e]/g, '')
    .slice(0, 200) ?? null
