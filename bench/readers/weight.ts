import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { chromium as installed } from '../../e2e/support/chromium.ts'
import { portal } from '../../e2e/support/portal.ts'
import { ROOT } from '../../src/testing/source-files.ts'
import { PEERS } from './peers.ts'
import { typical, visit, type Visit } from './slow-phone.ts'
import { serveFolder } from './static-server.ts'

const TIMES = 5
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10

/**
 * What an answer with everything costs an old phone on a poor line, beside the same text on peers
 * built here and now. Returns what was missed: at most 20 KB and 4 requests, 3 KB of
 * enhancement, three quarters of Starlight's largest paint, no layout shift.
 */
export async function measureWeight(): Promise<string[]> {
  const { url, planted } = portal()
  const address = `${url}/en/questions/${planted.reviewed}`
  const markdown = await (await fetch(`${address}.md`)).text()
  const title = markdown.slice(2, markdown.indexOf('\n'))
  const text = markdown.slice(markdown.indexOf('\n') + 1)
  const sites: { name: string; url: string; stop: () => void }[] = [
    { name: 'Attune', url: address, stop: () => undefined },
  ]
  for (const peer of PEERS) {
    const { folder, path } = peer.build(title, text)
    const { origin, stop } = await serveFolder(folder)
    sites.push({ name: peer.name, url: origin + path, stop })
  }
  const browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] })
  const visits = new Map<string, Visit[]>(sites.map(({ name }) => [name, []]))
  // Turn by turn, so that a busy moment of this computer falls on all of them.
  for (let turn = 0; turn < TIMES; turn += 1)
    for (const { name, url: site } of sites) visits.get(name)?.push(await visit(browser, site))
  await browser.close()
  for (const { stop } of sites) stop()

  const rows = new Map([...visits].map(([name, all]) => [name, typical(all)]))
  console.log(
    `\nAn answer with everything, 4x slower processor, 400 kbit/s, 400 ms; the middle of ${TIMES} visits with an empty cache`,
  )
  console.table(
    Object.fromEntries(
      [...rows].map(([name, { bytes, requests, paint, shift }]) => [
        name,
        {
          'KB over the line': kilobytes(bytes),
          requests,
          'largest paint (ms)': Math.round(paint),
          'layout shift': Math.round(shift * 1000) / 1000,
        },
      ]),
    ),
  )
  const enhancement = gzipSync(readFileSync(join(ROOT, 'public/enhance.js'))).length
  console.log(`The enhancement file: ${kilobytes(enhancement)} KB compressed`)
  const [own, peer] = [...rows.values()]
  if (!own || !peer) throw new Error('There is nothing to compare.')
  return [
    own.bytes <= 20 * 1024 ? '' : `the page weighs ${kilobytes(own.bytes)} KB, more than 20`,
    own.requests <= 4 ? '' : `the page makes ${own.requests} requests, more than 4`,
    enhancement <= 3 * 1024
      ? ''
      : `the enhancement file weighs ${kilobytes(enhancement)} KB, more than 3`,
    own.paint <= 0.75 * peer.paint
      ? ''
      : `the largest paint comes after ${Math.round(own.paint)} ms, more than three quarters of ${Math.round(peer.paint)}`,
    own.shift === 0 ? '' : `the layout shifts by ${own.shift}`,
  ].filter(Boolean)
}
