import { lookup as systemLookup } from 'node:dns/promises'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/**
 * `ok`: something is there, or nobody but a person can tell. `gone`: it says that it is not there.
 * `failed`: it could not be reached or read. `unchecked`: not a place to look at.
 */
export type ProbeOutcome = { kind: 'ok' | 'gone' | 'failed' | 'unchecked'; why: string }

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
const unchecked = (why: string): ProbeOutcome => ({ kind: 'unchecked', why })
const NOT_PUBLIC = 'It does not lead to the public internet.'

/**
 * Looks whether a link leads to something. Only http and https, only addresses that `way` allows:
 * checked for the address that is connected to (the name is resolved once, and that answer is
 * used), again after each redirect. Reads no body and sends nothing about us.
 */
export async function probe(
  link: string,
  options: ProbeOptions = PUBLIC_INTERNET,
): Promise<ProbeOutcome> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  let url = link
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const target = targetOf(url)
    if (typeof target === 'string')
      return step === 0
        ? unchecked(target)
        : { kind: 'failed', why: `It redirects to an address that can not be followed. ${target}` }
    const result = await fetchStatus(target, options, signal)
    if ('kind' in result)
      return step === 0 || result.kind !== 'unchecked'
        ? result
        : {
            kind: 'failed',
            why: `It redirects to an address that can not be followed. ${result.why}`,
          }
    if (result.status < 300 || result.status === 304) return { kind: 'ok', why: '' }
    if (result.status >= 400 || !result.location) return outcomeOfStatus(result.status)
    if (!URL.canParse(result.location, target.href))
      return { kind: 'failed', why: 'It redirects to nowhere.' }
    url = new URL(result.location, target.href).href
  }
  return { kind: 'failed', why: 'It redirects in circles.' }
}

function outcomeOfStatus(status: number): ProbeOutcome {
  if (status === 404 || status === 410)
    return { kind: 'gone', why: `The page is not there (${status}).` }
  if (status >= 500) return { kind: 'failed', why: `The site has a fault (${status}).` }
  // Many sites turn programs away; a person may still get in.
  return { kind: 'ok', why: '' }
}

function targetOf(link: string): URL | string {
  if (!URL.canParse(link)) return 'It is no address.'
  const url = new URL(link)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'It is no web address.'
  if (url.username || url.password) return 'It holds a name or a password.'
  return url
}

type Reached = { status: number; location: string | undefined }

async function fetchStatus(
  url: URL,
  way: ProbeOptions,
  signal: AbortSignal,
): Promise<Reached | ProbeOutcome> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await way.resolve(host).catch(() => [])
  const [first] = found
  if (!first) return { kind: 'failed', why: 'There is no such site.' }
  // One private address among several is enough: which one is used is not left to chance.
  if (!found.every(({ address }) => way.mayReach(address, port))) return unchecked(NOT_PUBLIC)
  const pinned: LookupFunction = (_, options, done) =>
    options.all ? done(null, [first]) : done(null, first.address, first.family)
  try {
    const response = await sendRequest(url, port, pinned, signal)
    response.destroy()
    return { status: response.statusCode ?? 0, location: response.headers.location }
  } catch {
    return {
      kind: 'failed',
      why: signal.aborted ? 'The site does not answer.' : 'The site could not be reached.',
    }
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
