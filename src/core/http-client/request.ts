import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { readBody } from './body.ts'
import { GuardedAgent } from './guarded-agent.ts'
import { OutgoingError } from './outgoing-error.ts'
import type { Reach } from './reach.ts'

export type OutgoingOptions = {
  reach: Reach
  method?: 'GET' | 'PURGE' | 'PUT' | 'DELETE'
  /** Goes to the first address only, as `headers` do; without redirects, therefore. */
  body?: Buffer
  /** Further headers. They go to the first address only, never to where it redirects. */
  headers?: Record<string, string>
  /** For everything together: names, connections, redirects, body. */
  timeoutMs: number
  /** 0 reads no body. */
  maxBytes: number
  /** 0 returns a redirect as it is. */
  maxRedirects: number
}
export type OutgoingResponse = {
  status: number
  location: string | undefined
  type: string | undefined
  body: Buffer
}

const USER_AGENT = 'Attune'
const MAX_HEADER_BYTES = 16_384
const NEVER_SENT = /^(cookie|referer|user-agent|host|origin)$/i

/**
 * Sends a request to another server. All requests that the product makes by itself go through here
 * or, for libraries, through a GuardedAgent: no cookies, no referrer, one user agent, bounded in time
 * and size, to addresses that `reach` allows. Each redirect is followed by hand and checked like the
 * first address. Throws an OutgoingError.
 */
export async function sendOutgoing(
  address: string,
  options: OutgoingOptions,
): Promise<OutgoingResponse> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  let url = httpUrl(address, 0)
  for (let hop = 0; ; hop += 1) {
    const response = await sendOnce(url, hop, options, signal)
    const { location } = response
    if (options.maxRedirects === 0 || !isRedirect(response.status) || !location) return response
    if (hop === options.maxRedirects)
      throw new OutgoingError('many-redirects', 'There are too many redirects.', hop)
    if (!URL.canParse(location, url))
      throw new OutgoingError('bad-redirect', 'A redirect leads nowhere.', hop)
    url = httpUrl(new URL(location, url).href, hop + 1)
  }
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400 && status !== 304

function httpUrl(address: string, hop: number): URL {
  const url = URL.parse(address)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new OutgoingError('not-http', 'This is not an http or https address.', hop)
  if (url.username || url.password)
    throw new OutgoingError('credentials', 'The address has a name or a password in it.', hop)
  return url
}

async function sendOnce(
  url: URL,
  hop: number,
  options: OutgoingOptions,
  signal: AbortSignal,
): Promise<OutgoingResponse> {
  try {
    const response = await open(url, hop, options, signal)
    const read = options.maxBytes > 0
    const body = read ? await readBody(response, options.maxBytes) : Buffer.alloc(0)
    if (!read) response.destroy()
    return {
      status: response.statusCode ?? 0,
      location: response.headers.location,
      type: response.headers['content-type'],
      body,
    }
  } catch (error) {
    if (signal.aborted) throw new OutgoingError('timeout', 'The server takes too long.', hop)
    if (error instanceof OutgoingError) throw new OutgoingError(error.fault, error.message, hop)
    if (isDamaged(error))
      throw new OutgoingError('bad-encoding', 'The response cannot be decompressed.', hop)
    throw new OutgoingError('unreachable', 'The server cannot be reached.', hop)
  }
}

const isDamaged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(Z_|ERR_BROTLI)/.test(String(error.code))

const open = (
  url: URL,
  hop: number,
  { reach, method = 'GET', headers = {}, body }: OutgoingOptions,
  signal: AbortSignal,
) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http
    // A request that has no connection yet does not hear the signal.
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    const own = hop === 0 ? Object.entries(headers) : []
    request(
      url,
      {
        method,
        agent: new GuardedAgent(reach),
        signal,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: {
          ...Object.fromEntries(own.filter(([name]) => !NEVER_SENT.test(name))),
          'user-agent': USER_AGENT,
          accept: '*/*',
          'accept-encoding': 'identity',
          connection: 'close',
        },
      },
      resolve,
    )
      .on('error', reject)
      .end(hop === 0 ? body : undefined)
  })
