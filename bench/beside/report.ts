import { AT_ONCE, type Load } from './load.ts'

export type Row = Load & { name: string }
export type Result = {
  /** Seconds until the first start, and a later one, was ready. */
  starts: readonly [number, number]
  rows: readonly Row[]
  /** Peers that could not be measured, and why. */
  absent: readonly string[]
  /** Megabytes after a number of requests. */
  memory: readonly (readonly [number, number])[]
}

export const NAMES = {
  search: 'search, a page of results',
  nginx: 'nginx, the question as a file',
  node: 'bare Node server, the question from memory',
  starlight: 'nginx, the same answer as a page of Starlight',
  next: 'Next, the question as a static page',
  template: 'Payload’s website template, its first page',
  edge: 'edge, the question',
}

const round = (value: number, digits = 0) => value.toFixed(digits)
const find = ({ rows }: Result, name: string) => rows.find((row) => row.name === name)

/** How many times as many requests a second as a peer; `null` where there is no peer. */
function ratio(result: Result, row: Row, peer: string): number | null {
  const other = find(result, peer)
  return other ? row.perSecond / other.perSecond : null
}
const times = (value: number | null) => (value === null ? '' : round(value, 2))

/** What was measured, as Markdown. */
export const reportText = (
  result: Result,
): string => `${AT_ONCE} connections, gzip, each in turn; the median of several rounds. What sends the requests takes most of one core.

| response | per second | p50 (ms) | p99 (ms) | × nginx | × template | × static page of Next |
|---|---|---|---|---|---|---|
${result.rows
  .map(
    (row) =>
      `| ${row.name} | ${round(row.perSecond)} | ${round(row.p50, 1)} | ${round(row.p99, 1)} | ${[NAMES.nginx, NAMES.template, NAMES.next].map((peer) => times(ratio(result, row, peer))).join(' | ')} |`,
  )
  .join('\n')}
${result.absent.map((reason) => `\nNot measured: ${reason}\n`).join('')}
| requests for the question and home | memory of the web process (MB) |
|---|---|
${result.memory.map(([requests, megabytes]) => `| ${requests} | ${round(megabytes)} |`).join('\n')}

First start, with its content and an existing build: ${round(result.starts[0], 1)} seconds. Second start: ${round(result.starts[1], 1)} seconds.
`

const BARS = {
  nginx: 0.3,
  next: 3,
  edge: 0.9,
  spread: 3,
  megabytes: 350,
  growth: 1.25,
  start: 5,
  searches: 400,
}

/** What is worse than it must be: ratios, which hold on each machine, and sizes and times. */
export function bars(result: Result): { ratios: string[]; others: string[] } {
  const [ratios, others]: [string[], string[]] = [[], []]
  const expect = (name: string, peer: string, least: number) => {
    const row = find(result, name)
    const value = row ? ratio(result, row, peer) : null
    if (value !== null && value < least)
      ratios.push(`${name}: ${times(value)} of “${peer}”, less than ${least}`)
  }
  for (const name of ['question', 'home']) {
    expect(name, NAMES.nginx, BARS.nginx)
    expect(name, find(result, NAMES.template) ? NAMES.template : NAMES.next, BARS.next)
    const row = find(result, name)
    if (row && row.p99 > BARS.spread * row.p50)
      ratios.push(`${name}: p99 is ${times(row.p99 / row.p50)} times the median`)
  }
  expect(NAMES.edge, NAMES.nginx, BARS.edge)
  // Pages are kept after the first quarter; what grows after it, grows for ever.
  const [, [, early] = [0, 0]] = result.memory
  const [, last] = result.memory.at(-1) ?? [0, 0]
  if (last > BARS.growth * early)
    ratios.push(`memory: ${times(last / early)} times what it was after a quarter of the requests`)
  const most = Math.max(...result.memory.map(([, megabytes]) => megabytes))
  if (most > BARS.megabytes) others.push(`memory: ${round(most)} MB, more than ${BARS.megabytes}`)
  const searches = find(result, NAMES.search)
  if (searches && searches.perSecond < BARS.searches)
    others.push(`search: ${round(searches.perSecond)} a second, less than ${BARS.searches}`)
  if (result.starts[1] > BARS.start)
    others.push(`second start: ${round(result.starts[1], 1)} s, more than ${BARS.start}`)
  return { ratios, others }
}
