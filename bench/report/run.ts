import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { startPortal } from '../../e2e/support/start.ts'
import { ROOT } from '../../src/testing/source-files.ts'
import { load, type Load } from './load.ts'
import { partsText, runOthers } from './others.ts'
import { serveByNext, serveByNginx, type Served } from './peers.ts'
import { bars, reportText, type Row } from './report.ts'

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

/** The path of the first question on a page. On a busy computer the first response may be an error. */
async function questionOn(url: string): Promise<string> {
  for (let turn = 0; turn < 60; turn += 1) {
    const [, path] = /href="(\/en\/questions\/[^"#]+)"/.exec(await (await fetch(url)).text()) ?? []
    if (path) return path
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`${url} shows no question`)
}

const secondsIn = (said: string): number => Number(/Ready after ([\d.]+)/.exec(said)?.[1])

const version = (name: string): string =>
  (
    JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string
    }
  ).version

/**
 * `npm run bench -- --report`: starts a portal, measures what readers get beside nginx and a static page
 * of Next with the same bytes, all in turn, then runs the benchmarks of others.ts, and writes
 * bench/RESULTS.md. `--quick` measures for less long, without the others, and writes nothing. Fails
 * where a bar is missed.
 */
export async function runReport(isQuick: boolean): Promise<void> {
  const [rounds, seconds, requests] = isQuick ? [3, 3, 20_000] : [5, 6, 200_000]
  const dataDir = await mkdtemp(join(tmpdir(), 'attune-bench-report-'))
  const first = await startPortal(dataDir)
  await first.stop()
  const portal = await startPortal(dataDir, { METRICS_TOKEN: TOKEN })
  const peers: Served[] = []
  const missed: string[] = []
  let text = ''
  try {
    const question = portal.url + (await questionOn(`${portal.url}/en`))
    const page = await fetch(question)
    const html = Buffer.from(await page.arrayBuffer())
    const targets: [string, string, Record<string, string>?][] = [
      ['question', question],
      ['home', `${portal.url}/en`],
      ['question as JSON', `${question}.json`],
      [
        'question, not modified (304)',
        question,
        { 'if-none-match': page.headers.get('etag') ?? '' },
      ],
    ]
    const nginx = await serveByNginx(html)
    const next = await serveByNext(html, version('next'), version('react'))
    peers.push(...[nginx, next].filter((each) => each !== null))
    if (nginx) targets.push(['nginx, the question as a file', nginx.url])
    targets.push(['Next, the question as a static page', next.url])
    const loads = new Map<string, Load[]>(targets.map(([name]) => [name, []]))
    // In turn, so that a busy moment of this computer falls on all of them.
    for (let round = 0; round <= rounds; round += 1)
      for (const [name, url, headers] of targets) {
        const measured = await load(url, { seconds: round === 0 ? 1 : seconds }, headers)
        // The first round only warms up.
        if (round > 0) loads.get(name)?.push(measured)
      }
    const rows = [...loads].map(([name, all]): Row => ({
      name,
      perSecond: middle(all.map((each) => each.perSecond)),
      p50: middle(all.map((each) => each.p50)),
      p99: middle(all.map((each) => each.p99)),
    }))
    const memory: [number, number][] = []
    for (let part = 0; part <= 4; part += 1) {
      if (part > 0) await load(part % 2 ? question : `${portal.url}/en`, { requests: requests / 4 })
      memory.push([(requests / 4) * part, await memoryOf(portal.url)])
    }
    const result = {
      machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`,
      starts: [secondsIn(first.output()), secondsIn(portal.output())] as [number, number],
      rows,
      memory,
    }
    text = reportText(result, new Date())
    console.log(text)
    missed.push(...bars(result))
  } finally {
    for (const peer of peers) peer.stop()
    await portal.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  if (!isQuick) {
    const parts = await runOthers()
    missed.push(...parts.filter(({ met }) => !met).map(({ title }) => title))
    const verdict =
      missed.length === 0
        ? 'Every bar is met.'
        : `Missed:\n\n${missed.map((each) => `- ${each}`).join('\n')}`
    writeFileSync(join(ROOT, 'bench/RESULTS.md'), `${text}\n${verdict}\n${partsText(parts)}`)
  }
  for (const each of missed) console.log(`Missed: ${each}`)
  process.exitCode = missed.length === 0 ? 0 : 1
}
