import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { percentiles, type Load } from './load.ts'

/** As many readers at once, each at an address of its own, because turns are shared among addresses. */
const READERS = 16
const WORDS = ['sleep', 'how long does it take', 'medicine and side effects', 'panic', 'my family']

type Response = { status: number; location?: string }

const ask = (agent: Agent, localAddress: string, url: string | URL): Promise<Response> =>
  new Promise((resolve, reject) => {
    get(url, { agent, localAddress, family: 4 }, (response) => {
      const { statusCode: status = 0, headers } = response
      response.resume().on('end', () => resolve({ status, location: headers.location }))
    }).on('error', reject)
  })

/** Pages of results as browsers ask for them, after the redirect to the sealed address. Throws if one fails. */
export async function loadSearches(origin: string, seconds: number): Promise<Load> {
  const took: number[] = []
  let endAt = Infinity
  const read = async (index: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const address = `127.0.0.${10 + index}`
    const words = WORDS[index % WORDS.length] ?? ''
    const first = await ask(agent, address, `${origin}/en/search?q=${encodeURIComponent(words)}`)
    if (!first.location) throw new Error(`a search responded with ${first.status}`)
    const results = new URL(first.location, origin)
    endAt = Math.min(endAt, performance.now() + 1_000 * seconds)
    while (performance.now() < endAt) {
      const began = performance.now()
      const { status } = await ask(agent, address, results)
      if (status === 200) took.push(performance.now() - began)
      // The portal is busy, and says so.
      else if (status === 503 || status === 429) await sleep(50)
      else throw new Error(`a page of results responded with ${status}`)
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: READERS }, (_, index) => read(index)))
  return { perSecond: took.length / seconds, ...percentiles(took) }
}
