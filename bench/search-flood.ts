import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

/**
 * `npm run bench:flood -- --url http://localhost:3000`: how long a reader's search takes while another
 * address makes 40 searches at once, again and again. The portal must run on this machine, because
 * the two are told apart by their loopback addresses.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    flood: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '20' },
  },
})
const WORDS = ['sleep', 'how long does it take', 'medicine and side effects', 'panic', 'my family']

type Timed = { status: number; ms: number }
/** Makes one request of a loopback address, and returns its status and where it redirects. */
const get = (address: string, url: URL): Promise<{ status: number; location?: string }> =>
  new Promise((resolve, reject) => {
    request(url, { localAddress: address, agent: false }, (response) => {
      const { statusCode: status = 0, headers } = response
      response.resume().on('end', () => resolve({ status, location: headers.location }))
    })
      .on('error', reject)
      .end()
  })
/** A search as a browser makes it: it is sealed first, and the redirect leads to what it found. */
async function searchFrom(address: string, words: string): Promise<Timed> {
  const began = performance.now()
  const sealed = await get(
    address,
    new URL(`/en/search?q=${encodeURIComponent(words)}`, values.url),
  )
  const { status } = sealed.location
    ? await get(address, new URL(sealed.location, values.url))
    : sealed
  return { status, ms: performance.now() - began }
}
const word = (index: number) => WORDS[index % WORDS.length] ?? ''

async function readFor(seconds: number): Promise<Timed[]> {
  const searches: Timed[] = []
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; await sleep(100))
    searches.push(await searchFrom('127.0.0.2', word(searches.length)))
  return searches
}

function report(what: string, searches: readonly Timed[]): void {
  const sorted = searches.map(({ ms }) => ms).sort((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  const statuses = new Map<number, number>()
  for (const { status } of searches) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  console.log(
    `${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${searches.length} searches, ` +
      [...statuses].map(([status, count]) => `${count} × ${status}`).join(', '),
  )
}

const seconds = Number(values.seconds)
report('Another reader, alone', await readFor(seconds / 2))
let flooding = true
const flood: Timed[] = []
const flooders = Array.from({ length: Number(values.flood) }, async (_, index) => {
  while (flooding) flood.push(await searchFrom('127.0.0.1', word(index)))
})
report('Another reader, in the flood', await readFor(seconds))
flooding = false
await Promise.all(flooders)
report('The flood', flood)
