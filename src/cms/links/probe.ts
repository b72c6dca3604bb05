import { OutgoingError, type OutgoingFault } from '../../core/http-client/outgoing-error.ts'
import { PUBLIC_INTERNET, type Reach } from '../../core/http-client/reach.ts'
import { sendOutgoing } from '../../core/http-client/request.ts'
import { redirectFault, type LinkFault } from './link-fault.ts'

/**
 * `ok`: the page is there, or only a person can tell. `gone`: the site says it is not there.
 * `failed`: it cannot be reached or read. `unchecked`: not a public web address.
 */
export type ProbeOutcome =
  { kind: 'ok' } | { kind: 'gone' | 'failed' | 'unchecked'; fault: LinkFault }

export type ProbeOptions = { reach: Reach; timeoutMs: number }

export const PUBLIC_LINKS: ProbeOptions = { reach: PUBLIC_INTERNET, timeoutMs: 10_000 }

const MAX_REDIRECTS = 5

/** Checks whether a link leads to a page on the public internet. Reads no body. */
export async function probe(
  link: string,
  options: ProbeOptions = PUBLIC_LINKS,
): Promise<ProbeOutcome> {
  try {
    const { status } = await sendOutgoing(link, {
      ...options,
      maxBytes: 0,
      maxRedirects: MAX_REDIRECTS,
    })
    return outcomeOfStatus(status)
  } catch (error) {
    if (error instanceof OutgoingError) return outcomeOfFault(error)
    throw error
  }
}

function outcomeOfStatus(status: number): ProbeOutcome {
  if (status === 404 || status === 410)
    return { kind: 'gone', fault: { key: 'links.gone', values: { status } } }
  if (status >= 500)
    return { kind: 'failed', fault: { key: 'links.serverError', values: { status } } }
  // Many sites refuse programs but let people in.
  return { kind: 'ok' }
}

const FAULTS: Record<OutgoingFault, LinkFault['key']> = {
  'not-http': 'links.noAddress',
  credentials: 'links.credentials',
  'no-host': 'links.noSite',
  'not-allowed': 'links.notPublic',
  timeout: 'links.silent',
  unreachable: 'links.unreachable',
  'bad-redirect': 'links.redirectNowhere',
  'many-redirects': 'links.manyRedirects',
  // No body is read, so these do not occur.
  'too-large': 'links.unreachable',
  'bad-encoding': 'links.unreachable',
}
const NOT_CHECKED: readonly OutgoingFault[] = ['not-http', 'credentials', 'not-allowed']

function outcomeOfFault({ fault, hop }: OutgoingError): ProbeOutcome {
  const found: LinkFault = { key: FAULTS[fault] }
  if (!NOT_CHECKED.includes(fault)) return { kind: 'failed', fault: found }
  return hop === 0
    ? { kind: 'unchecked', fault: found }
    : { kind: 'failed', fault: redirectFault(found) }
}
