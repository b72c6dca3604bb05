import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { chromium as installed } from '../../e2e/support/chromium.ts'
import { portal } from '../../e2e/support/portal.ts'
import { ROOT } from '../../src/testing/source-files.ts'
import { PEERS, questionsOn, readAnswer } from './peers.ts'
import { ratioOf, typical, visit, type Visit } from './slow-phone.ts'
import { serveFolder } from './static-server.ts'

const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10

/** What an answer may weigh, and how late its largest paint may come beside the peer's. */
type Answer = { name: string; address: string; bar: { bytes: number; paint: number } }
type Site = Answer & { peer: string | null; url: string }

/**
 * What an answer costs an old phone on a poor line, beside the same text on peers built here and
 * now. Returns what was missed: the bars of each answer, 4 requests, 3 KB of enhancement, no layout
 * shift. Ratios of paints are of visits in turn.
 */
export async function measureWeight(times: number): Promise<string[]> {
  const { url, planted } = portal()
  const [question] = await questionsOn(`${url}/en`)
  if (!question) throw new Error('There is no question.')
  const answers: Answer[] = [
    { name: 'a question', address: question, bar: { bytes: 12 * 1024, paint: 0.55 } },
    {
      name: 'an answer with everything',
      address: `${url}/en/questions/${planted.reviewed}`,
      bar: { bytes: 20 * 1024, paint: 0.75 },
    },
  ]
  const sites: Site[] = answers.map((answer) => ({ ...answer, peer: null, url: answer.address }))
  const texts = await Promise.all(answers.map(({ address }) => readAnswer(address)))
  const stops: (() => void)[] = []
  for (const { name, build } of PEERS) {
    const { folder, paths } = build(texts)
    const { origin, stop } = await serveFolder(folder)
    stops.push(stop)
    for (const [index, answer] of answers.entries())
      sites.push({ ...answer, peer: name, url: origin + (paths[index] ?? '') })
  }
  const browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] })
  const visits = new Map<Site, Visit[]>(sites.map((site) => [site, []]))
  try {
    // Turn by turn, so that a busy moment of this computer falls on all of them.
    for (let turn = 0; turn < times; turn += 1)
      for (const site of sites) visits.get(site)?.push(await visit(browser, site.url))
  } finally {
    await browser.close()
    for (const stop of stops) stop()
  }
  report(visits, times)
  const enhancement = gzipSync(readFileSync(join(ROOT, 'public/enhance.js'))).length
  console.log(`The enhancement file: ${kilobytes(enhancement)} KB compressed`)
  return [
    ...[...visits].flatMap(([site, own]) => missedOf(site, own, visits)),
    ...(enhancement > 3 * 1024
      ? [`the enhancement file weighs ${kilobytes(enhancement)} KB, more than 3`]
      : []),
  ]
}

function report(visits: ReadonlyMap<Site, Visit[]>, times: number): void {
  console.log(
    `\n4x slower processor, 400 kbit/s, 400 ms; the middle of ${times} visits with an empty cache`,
  )
  console.table(
    [...visits].map(([{ name, peer }, all]) => {
      const { bytes, requests, paint, shift } = typical(all)
      return {
        what: `${name}, ${peer ?? 'Attune'}`,
        'KB over the line': kilobytes(bytes),
        requests,
        'largest paint (ms)': Math.round(paint),
        'layout shift': Math.round(shift * 1000) / 1000,
      }
    }),
  )
}

/** The bars that an answer of the portal misses. */
function missedOf(site: Site, own: Visit[], visits: ReadonlyMap<Site, Visit[]>): string[] {
  if (site.peer) return []
  const { name, bar } = site
  const { bytes, requests, shift } = typical(own)
  const missed: string[] = []
  if (bytes > bar.bytes)
    missed.push(`${name} weighs ${kilobytes(bytes)} KB, more than ${kilobytes(bar.bytes)}`)
  if (requests > 4) missed.push(`${name} makes ${requests} requests, more than 4`)
  if (shift > 0) missed.push(`${name}: the layout shifts by ${shift}`)
  for (const [other, theirs] of visits) {
    if (!other.peer || other.name !== name) continue
    const { middle, from, to } = ratioOf(own, theirs)
    console.log(
      `${name}: largest paint ${middle.toFixed(2)} of ${other.peer} (${from.toFixed(2)} to ${to.toFixed(2)})`,
    )
    if (middle > bar.paint)
      missed.push(`${name}: largest paint ${middle.toFixed(2)} of ${other.peer}, not ${bar.paint}`)
  }
  return missed
}
