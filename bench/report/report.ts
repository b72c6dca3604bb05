import { AT_ONCE, type Load } from './load.ts'

export type Row = Load & { name: string }
type Result = {
  machine: string
  /** Seconds until the first start, and a later one, was ready. */
  starts: readonly [number, number]
  rows: readonly Row[]
  /** Megabytes after a number of requests. */
  memory: readonly (readonly [number, number])[]
}

const round = (value: number, digits = 0) => value.toFixed(digits)
const find = ({ rows }: Result, start: string) => rows.find(({ name }) => name.startsWith(start))

/** How many times as many requests a second as a peer; `null` where there is no peer. */
function ratio(result: Result, row: Row, peer: string): number | null {
  const other = find(result, peer)
  return other ? row.perSecond / other.perSecond : null
}
const times = (value: number | null) => (value === null ? '' : round(value, 2))

/** The report as Markdown. Only the ratios can be compared with those of another machine. */
export const reportText = (result: Result, now: Date): string => `# What readers get

Measured on ${now.toISOString().slice(0, 10)} by \`npm run bench -- --report\`: ${result.machine}.
${AT_ONCE} connections, gzip, each in turn; the median of several rounds. Compare the ratios, not the times, with another machine's.

| response | per second | p50 (ms) | p99 (ms) | × nginx | × static page of Next |
|---|---|---|---|---|---|
${result.rows
  .map(
    (row) =>
      `| ${row.name} | ${round(row.perSecond)} | ${round(row.p50, 1)} | ${round(row.p99, 1)} | ${times(ratio(result, row, 'nginx'))} | ${times(ratio(result, row, 'Next'))} |`,
  )
  .join('\n')}

| requests for the question and home | memory of the web process (MB) |
|---|---|
${result.memory.map(([requests, megabytes]) => `| ${requests} | ${round(megabytes)} |`).join('\n')}

First start, with its content and an existing build: ${round(result.starts[0], 1)} seconds. Later starts: ${round(result.starts[1], 1)} seconds.
`

const BARS = { nginx: 0.3, next: 3, spread: 3, megabytes: 350 }

/** What is worse than it must be. */
export function bars(result: Result): string[] {
  const missed: string[] = []
  for (const name of ['question', 'home']) {
    const row = find(result, name)
    if (!row) continue
    const [nginx, next] = [ratio(result, row, 'nginx'), ratio(result, row, 'Next')]
    if (nginx !== null && nginx < BARS.nginx)
      missed.push(`${name}: ${times(nginx)} of nginx, less than ${BARS.nginx}`)
    if (next !== null && next < BARS.next)
      missed.push(`${name}: ${times(next)} of a static page of Next, less than ${BARS.next}`)
    if (row.p99 > BARS.spread * row.p50)
      missed.push(`${name}: p99 is ${times(row.p99 / row.p50)} times the median`)
  }
  const most = Math.max(...result.memory.map(([, megabytes]) => megabytes))
  if (most > BARS.megabytes) missed.push(`memory: ${round(most)} MB, more than ${BARS.megabytes}`)
  return missed
}
