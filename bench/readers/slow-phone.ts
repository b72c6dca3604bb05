import type { Browser } from 'playwright'

/**
 * An old phone on a poor line: 4 times slower than this computer, 400 kbit/s, 400 ms there and
 * back.
 */
const LINE = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
}
const SLOWER = 4

/**
 * One visit with an empty cache. Bytes as they came over the line, headers included; times in
 * milliseconds; `shift`: cumulative layout shift.
 */
export type Visit = { bytes: number; requests: number; paint: number; shift: number }

export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', LINE)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  let bytes = 0
  const asked = new Set<string>()
  devtools.on(
    'Network.requestWillBeSent',
    ({ requestId, request }) => void (request.url.startsWith('http') && asked.add(requestId)),
  )
  devtools.on(
    'Network.loadingFinished',
    ({ encodedDataLength }) => void (bytes += encodedDataLength),
  )
  await page.addInitScript(() => {
    const seen = { paint: 0, shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => (seen.paint = entry.startTime)),
    ).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) =>
      list
        .getEntries()
        .forEach((entry) => (seen.shift += (entry as unknown as { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 })
  await page.waitForFunction(
    () => (window as unknown as { seen: { paint: number } }).seen.paint > 0,
  )
  const { paint, shift } = await page.evaluate(
    () => (window as unknown as { seen: { paint: number; shift: number } }).seen,
  )
  await context.close()
  return { bytes, requests: asked.size, paint, shift }
}

const middle = (numbers: number[]) =>
  numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

/**
 * The largest paint of one site divided by that of another, visited in turn: the median, and the
 * interval in which it is with 95 % (from the smallest to the largest of fewer than six visits).
 */
export function ratioOf(own: readonly Visit[], peers: readonly Visit[]) {
  const ratios = own
    .flatMap(({ paint }, turn) => (peers[turn] ? [paint / peers[turn].paint] : []))
    .sort((one, other) => one - other)
  const { length } = ratios
  const outside = Math.max(0, Math.floor((length - 1.96 * Math.sqrt(length)) / 2))
  return {
    middle: middle(ratios),
    from: ratios[outside] ?? 0,
    to: ratios[length - 1 - outside] ?? 0,
  }
}

/** The middle of several visits, each number by itself. */
export const typical = (visits: Visit[]): Visit => ({
  bytes: middle(visits.map(({ bytes }) => bytes)),
  requests: middle(visits.map(({ requests }) => requests)),
  paint: middle(visits.map(({ paint }) => paint)),
  shift: Math.max(...visits.map(({ shift }) => shift)),
})
