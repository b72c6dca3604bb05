import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { portal } from '../support/portal.ts'
import { expect, test } from '../support/test.ts'

type Moved = { sources: { node: Element | null }[] }

/** Long enough for a browser to draw what it has. */
const PAUSE = 150

test('nothing moves while a page arrives, wherever a slow line cuts it', async ({ browser }) => {
  const path = `/en/questions/${portal().planted.reviewed}`
  const html = await (await fetch(portal().url + path)).text()
  const end = html.indexOf('<div class="brief">')
  // In the middle of each text before the answer.
  const cuts = [...html.slice(0, end).matchAll(/>[^<>]{6,}(?=<)/g)]
    .filter(({ index }) => index > html.indexOf('<body'))
    .map(({ index, 0: { length } }) => index + Math.ceil(length / 2))
  expect(cuts.length).toBeGreaterThan(8)
  let cut = 0
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end()
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.write(html.slice(0, cut))
    setTimeout(() => response.end(html.slice(cut)), PAUSE)
  }).listen(0, '127.0.0.1')
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      const moved: string[] = []
      Object.assign(window, { moved })
      new PerformanceObserver((list) =>
        (list.getEntries() as unknown as Moved[])
          .flatMap(({ sources }) => sources)
          .forEach(({ node }) => moved.push(node?.textContent ?? '')),
      ).observe({ type: 'layout-shift', buffered: true })
    })
    const faults: unknown[] = []
    for (cut of cuts) {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved)
      if (moved.length > 0) faults.push([html.slice(cut - 20, cut), ...moved])
    }
    expect(faults).toEqual([])
  } finally {
    await context.close()
    server.close()
  }
})
