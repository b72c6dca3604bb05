import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { workshop } from '../readers/workshop.ts'

type Result = {
  requests: { average: number; total: number }
  errors: number
  non2xx: number
}
type Options = {
  url: string
  connections: number
  headers: Record<string, string>
  duration?: number
  amount?: number
  reconnectRate: number
}

/** A run of autocannon, which tells of each response as it arrives. */
type Run = PromiseLike<Result> & {
  on: (
    event: 'response',
    listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
  ) => void
}

/** Requests a second, and milliseconds. */
export type Load = { perSecond: number; p50: number; p99: number }

export const AT_ONCE = 32

/** Sends requests with 32 connections for some seconds, or a number of requests. Throws if one fails. */
export async function load(
  url: string,
  much: { seconds: number } | { requests: number },
  headers: Record<string, string> = {},
): Promise<Load> {
  const folder = workshop('autocannon', { autocannon: '8.0.0' })
  const { default: autocannon } = (await import(
    pathToFileURL(join(folder, 'node_modules/autocannon/autocannon.js')).href
  )) as { default: (options: Options) => Run }
  const run = autocannon({
    url,
    connections: AT_ONCE,
    headers: { 'accept-encoding': 'gzip', ...headers },
    // The portal closes a connection after 1,000 requests.
    reconnectRate: 900,
    ...('seconds' in much ? { duration: much.seconds } : { amount: much.requests }),
  })
  // Its own percentiles are cut to whole milliseconds, of which most responses take two or three.
  const took: number[] = []
  run.on('response', (_client, _status, _bytes, milliseconds) => took.push(milliseconds))
  const { requests, errors, non2xx } = await run
  const isNotModified = 'if-none-match' in headers
  if (errors > 0 || (non2xx > 0 && !isNotModified))
    throw new Error(`${url}: ${errors} connections and ${non2xx} responses failed`)
  return { perSecond: requests.average, ...percentiles(took) }
}

/** The median, and what one in a hundred exceeds. */
export function percentiles(values: number[]): Pick<Load, 'p50' | 'p99'> {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
