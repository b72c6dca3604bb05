import { lookup as systemLookup } from 'node:dns/promises'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { redirectFault, type LinkFault } from './link-fault.ts'
import { isPublicAddress } from './public-address.ts'

/**
 * `ok`: the page is there, or only a person can tell. `gone`: the site says it is not there.
 * `failed`: it cannot be reached or read. `unchecked`: not a public web address.
 */
export type ProbeOutcome =
  { kind: 'ok' } | { kind: 'gone' | 'failed' | 'unchecked'; fault: LinkFault }

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>
export type ProbeOptions = {
  resolve: Resolve
  /** Whether a connection to this address and port may be made. */
  mayReach: (address: string, port: number) => boolean
  timeoutMs: number
}

export const PUBLIC_INTERNET: ProbeOptions = {
  resolve: (host) => systemLookup(host, { all: true, verbatim: true }),
  mayReach: (address, port) => isPublicAddress(address) && (port === 80 || port === 443),
  timeoutMs: 10_000,
}

const MAX_REDIRECTS = 5
type Fault = Extract<ProbeOutcome, { fault: LinkFault }>
const failed = (fault: LinkFault): Fault => ({ kind: 'failed', fault })
const unchecked = (fault: LinkFault): Fault => ({ kind: 'unchecked', fault })

/**
 * Checks whether a link leads to a page. Follows http and https only, and only to addresses that
 * `options` allows. The host name is resolved once, and the connection uses that address, so the
 * check cannot be bypassed; redirects are checked with the same options. Reads no body, sends no
 * cookies.
 */
export async function probe(
  link: string,
  options: ProbeOptions = PUBLIC_INTERNET,
): Promise<ProbeOutcome> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  let url = link
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const target = targetOf(url)
    const result = 'kind' in target ? target : await fetchStatus(target, options, signal)
    if ('kind' in result)
      return step === 0 || result.kind !== 'unchecked'
        ? result
        : failed(redirectFault(result.fault))
    if (result.status < 300 || result.status === 304) return { kind: 'ok' }
    if (result.status >= 400 || !result.location) return outcomeOfStatus(result.status)
    if (!URL.canParse(result.location, url)) return failed({ key: 'links.redirectNowhere' })
    url = new URL(result.location, url).href
  }
  return failed({ key: 'links.manyRedirects' })
}

function outcomeOfStatus(status: number): ProbeOutcome {
  if (status === 404 || status === 410)
    return { kind: 'gone', fault: { key: 'links.gone', values: { status } } }
  if (status >= 500) return failed({ key: 'links.serverError', values: { status } })
  // Many sites refuse programs but let people in.
  return { kind: 'ok' }
}

function targetOf(link: string): URL | Fault {
  const url = URL.parse(link)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    return unchecked({ key: 'links.noAddress' })
  if (url.username || url.password) return unchecked({ key: 'links.credentials' })
  return url
}

type Reached = { status: number; location: string | undefined }

async function fetchStatus(
  url: URL,
  options: ProbeOptions,
  signal: AbortSignal,
): Promise<Reached | Fault> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await options.resolve(host).catch(() => [])
  const [first] = found
  if (!first) return failed({ key: 'links.noSite' })
  // Every address has to be allowed, because any of them could be used.
  if (!found.every(({ address }) => options.mayReach(address, port)))
    return unchecked({ key: 'links.notPublic' })
  const pinned: LookupFunction = (_, options, done) =>
    options.all ? done(null, [first]) : done(null, first.address, first.family)
  try {
    const response = await sendRequest(url, port, pinned, signal)
    response.destroy()
    return { status: response.statusCode ?? 0, location: response.headers.location }
  } catch {
    return failed({ key: signal.aborted ? 'links.silent' : 'links.unreachable' })
  }
}

const sendRequest = (url: URL, port: number, lookup: LookupFunction, signal: AbortSignal) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http
    request(
      {
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        agent: false,
        lookup,
        signal,
        maxHeaderSize: 16_384,
        headers: { 'user-agent': 'Attune link check', accept: '*/*', connection: 'close' },
      },
      resolve,
    )
      .on('error', reject)
      .end()
  })
