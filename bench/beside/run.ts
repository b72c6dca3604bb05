import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startPortal } from '../../e2e/support/start.ts'
import { errorMessage } from '../../src/core/errors.ts'
import { questionsOn } from '../readers/peers.ts'
import { behindEdge } from './edge.ts'
import { load, type Load } from './load.ts'
import { peersOf, type Target } from './peers.ts'
import { bars, NAMES, reportText, type Result, type Row } from './report.ts'
import { loadSearches } from './searches.ts'
import type { Served } from './served.ts'

/**
 * npm run bench:beside -- [ROUNDS] [SECONDS] [REQUESTS] [quick]: starts a portal twice, and times that.
 * Loads it alone, behind the edge, and beside the same answers on other servers, in turn. Then measures
 * the memory of the web process while REQUESTS requests arrive. Prints Markdown. `quick` leaves out the
 * peer that takes minutes to build, and judges ratios only.
 */
const [rounds = 5, seconds = 6, requests = 200_000] = process.argv.slice(2, 5).map(Number)
const isQuick = process.argv.includes('quick')
const TOKEN = 'a token of at least sixteen'

const middle = (numbers: number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

/** Megabytes of memory of the portal's processes together. */
async function memoryOf(url: string): Promise<number> {
  const response = await fetch(`${url}/api/metrics`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  })
  const [, bytes = '0'] = /^process_resident_memory_bytes (\S+)$/m.exec(await response.text()) ?? []
  return Number(bytes) / 1024 / 1024
}

/** The questions on home. On a busy computer the first response may be an error. */
async function questionsAt(url: string): Promise<string[]> {
  for (let turn = 0; turn < 60; turn += 1) {
    const questions = await questionsOn(`${url}/en`)
    if (questions.length > 0) return questions
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`${url}/en shows no question`)
}

const secondsIn = (said: string): number => Number(/Ready after ([\d.]+)/.exec(said)?.[1])
const say = (what: string) => console.error(`  ${new Date().toISOString().slice(11, 19)} ${what}`)

/** In turn, so that a busy moment of this computer falls on all. A target that fails is left out. */
async function loadInTurn(targets: readonly Target[], absent: string[]): Promise<Row[]> {
  const loads = new Map<string, Load[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? 'warming up' : `round ${round} of ${rounds}`)
    for (const { name, url, headers } of targets) {
      const all = loads.get(name)
      // The first round only warms up.
      if (!all) continue
      const long = round === 0 ? 1 : seconds
      try {
        const measured = await (name === NAMES.search
          ? loadSearches(url, long)
          : load(url, { seconds: long }, headers))
        if (round > 0) all.push(measured)
      } catch (error) {
        loads.delete(name)
        absent.push(`${name}: ${errorMessage(error)}`)
      }
    }
  }
  return [...loads].map(([name, all]) => ({
    name,
    perSecond: middle(all.map((each) => each.perSecond)),
    p50: middle(all.map((each) => each.p50)),
    p99: middle(all.map((each) => each.p99)),
  }))
}

async function measure(dataDir: string): Promise<Result> {
  const edgePort = await freePort()
  const first = await startPortal(dataDir)
  await first.stop()
  say('started once')
  const portal = await startPortal(dataDir, { METRICS_TOKEN: TOKEN, ...behindEdge(edgePort) })
  const peers: Served[] = []
  const absent: string[] = []
  try {
    const questions = await questionsAt(portal.url)
    const [question = ''] = questions
    const home = `${portal.url}/en`
    const etag = (await fetch(question)).headers.get('etag') ?? ''
    const targets: Target[] = [
      { name: 'question', url: question },
      { name: 'home', url: home },
      { name: 'question as JSON', url: `${question}.json` },
      { name: 'question, not modified (304)', url: question, headers: { 'if-none-match': etag } },
      { name: NAMES.search, url: portal.url },
    ]
    for (const { name, serve } of peersOf({ questions, edgePort, port: portal.port, isQuick })) {
      say(name)
      try {
        const served = await serve()
        peers.push(served)
        targets.push({ name, url: served.url })
      } catch (error) {
        absent.push(`${name}: ${errorMessage(error)}`)
      }
    }
    const rows = await loadInTurn(targets, absent)
    const memory: [number, number][] = [[0, await memoryOf(portal.url)]]
    for (let part = 1; part <= 4; part += 1) {
      say(`memory: ${(requests / 4) * part} of ${requests} requests`)
      await load(part % 2 ? question : home, { requests: requests / 4 })
      memory.push([(requests / 4) * part, await memoryOf(portal.url)])
    }
    return {
      starts: [secondsIn(first.output()), secondsIn(portal.output())],
      ...{ rows, absent, memory },
    }
  } finally {
    for (const peer of peers) await peer.stop()
    await portal.stop()
  }
}

const dataDir = await mkdtemp(join(tmpdir(), 'attune-bench-beside-'))
try {
  const result = await measure(dataDir)
  console.log(reportText(result))
  const { ratios, others } = bars(result)
  const missed = isQuick ? ratios : [...ratios, ...others]
  console.log(missed.map((each) => `- Missed: ${each}`).join('\n') || 'Every bar is met.')
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
