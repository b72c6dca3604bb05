import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import { runReport } from './report/run.ts'

/**
 * npm run bench -- [URL]: what a reader's request costs, measured against a running portal on this
 * computer, one reader at a time and some at once. Bounded: it asks a fixed number of times and
 * stops. `--report` runs all that is about readers and writes bench/RESULTS.md; `--report --quick` takes
 * minutes and writes nothing. `--only NAME,NAME` chooses parts (report/parts.ts).
 */
const [given] = process.argv.slice(2).filter((each) => /^https?:/.test(each))
const base = (
  given ??
  process.env.PUBLIC_URL ??
  `http://localhost:${process.env.PORT ?? 3000}`
).replace(/\/$/, '')
if (!/^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(base)) {
  console.error('The benchmarks load what they measure, so they run against this computer only.')
  process.exit(1)
}

const TIMES = 200
const AT_ONCE = 10

type Measured = {
  page: string
  status: number
  'HTML (KB)': number
  'gzip (KB)': number
  'median (ms)': number
  'p99 (ms)': number
  'per second': number
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const round = (value: number) => Math.round(value * 10) / 10

async function measure(page: string, path: string): Promise<Measured> {
  const first = await fetch(base + path)
  const body = Buffer.from(await first.arrayBuffer())
  const took: number[] = []
  let left = TIMES
  const reader = async () => {
    while (left-- > 0) {
      const began = performance.now()
      await (await fetch(base + path)).arrayBuffer()
      took.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, reader))
  const seconds = (performance.now() - began) / 1000
  took.sort((one, other) => one - other)
  return {
    page,
    status: first.status,
    'HTML (KB)': round(body.length / 1024),
    'gzip (KB)': round(gzipSync(body).length / 1024),
    'median (ms)': round(at(took, 0.5)),
    'p99 (ms)': round(at(took, 0.99)),
    'per second': Math.round(TIMES / seconds),
  }
}

async function measureRunning(): Promise<void> {
  const home = await (await fetch(`${base}/en`)).text()
  const link = (part: string) =>
    new RegExp(`href="(/en/${part}/[^"#]+)"`).exec(home)?.[1] ?? `/en/${part}/none`
  const pages: [string, string][] = [
    ['home', '/en'],
    ['topic', link('topics')],
    ['question', link('questions')],
    ['search', '/en/search?q=therapy'],
    ['not found', '/en/questions/nothing-here'],
  ]
  const rows: Measured[] = []
  for (const [page, path] of pages) rows.push(await measure(page, path))
  console.log(
    `${base}, ${TIMES} requests for each page, ${AT_ONCE} at once, Node ${process.versions.node}`,
  )
  console.table(rows)
}

const has = (option: string) => process.argv.includes(`--${option}`)
const form = has('tiny') ? 'tiny' : has('quick') ? 'quick' : has('report') ? 'full' : null
const only = process.argv[process.argv.indexOf('--only') + 1]?.split(',') ?? []
if (form) await runReport(form, has('only') ? only : null)
else await measureRunning()
