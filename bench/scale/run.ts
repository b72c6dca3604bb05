import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { startPortal } from '../../e2e/support/start.ts'
import { sqlOfClient } from '../../src/core/sql.ts'
import { LOCALE_CODES } from '../../src/i18n/locales.ts'
import { refreshWordCounts } from '../../src/published/write/word-counts.ts'
import { startTestCluster } from '../../src/testing/cluster.ts'
import { TEMPLATE } from '../../src/testing/template.ts'
import { fillClinic } from './fill-clinic.ts'

/**
 * npm run bench:scale -- [SMALL] [LARGE] [ratios]: what reading costs the database and the process with
 * few documents (2,000) and with many (200,000), side by side, on a PostgreSQL of its own that is removed
 * at the end, and how long a second start takes. Filling the large one takes minutes. Bar for readers:
 * 1.5 times; the desk: 300 ms; publishing an answer: both 1.5 times and 150 ms; a start: 5 seconds.
 * `ratios`: only ratios count.
 */
const [small = 2_000, large = 200_000] = process.argv.slice(2, 4).map(Number)
const ratiosOnly = process.argv[4] === 'ratios'
const READERS_BAR = 1.5
const DESK_BAR = 300
const PUBLISH_BAR = 150
const START_BAR = 5_000
/** Differences of less than this are noise, in milliseconds. */
const NOISE = 5

type Results = Map<string, { p50: number; p95: number }>

const at = (took: readonly number[], share: number): number => {
  const sorted = [...took].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

async function measure(cluster: Awaited<ReturnType<typeof startTestCluster>>, answers: number) {
  const name = `scale_${answers}`
  const admin = new pg.Client({ connectionString: cluster.url })
  await admin.connect()
  await admin.query(`create database ${name} template ${TEMPLATE}`)
  await admin.end()
  const url = cluster.of(name)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const began = performance.now()
  await fillClinic(client, { answers })
  for (const locale of LOCALE_CODES)
    await refreshWordCounts(
      sqlOfClient(() => client),
      locale,
    )
  await client.end()
  console.log(`${answers} documents written in ${Math.round((performance.now() - began) / 1000)} s`)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/server/program.mjs', 'bench/scale/measure.ts'],
    { env: { ...process.env, DATABASE_URL: url }, maxBuffer: 2 ** 26 },
  )
  const results: Results = new Map()
  for (const [what, took] of JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as [
    string,
    number[],
  ][])
    results.set(what, { p50: at(took, 0.5), p95: at(took, 0.95) })
  const took = await secondStarts(url)
  results.set('start: second', { p50: at(took, 0.5), p95: at(took, 0.95) })
  return results
}

/** Milliseconds until a portal on this database was ready, after a first start. */
async function secondStarts(url: string): Promise<number[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'attune-bench-start-'))
  const took: number[] = []
  try {
    for (let turn = 0; turn < 3; turn += 1) {
      const portal = await startPortal(dataDir, { DATABASE_URL: url })
      if (turn > 0) took.push(1_000 * Number(/Ready after ([\d.]+)/.exec(portal.output())?.[1]))
      await portal.stop()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
  return took
}

const round = (value: number) => Math.round(value * 10) / 10
const cluster = await startTestCluster()
try {
  const [few, many] = [await measure(cluster, small), await measure(cluster, large)]
  console.log(
    `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}. In milliseconds.`,
  )
  const rows = [...many].map(([what, { p50, p95 }]) => {
    const before = few.get(what)?.p50 ?? 0
    return {
      what,
      [`${small} p50`]: round(before),
      [`${large} p50`]: round(p50),
      p95: round(p95),
      times: round(p50 / Math.max(before, 0.1)),
    }
  })
  console.table(rows)
  const missed = rows.filter(({ what, times, ...row }) => {
    const [before = 0, now = 0] = [Number(row[`${small} p50`]), Number(row[`${large} p50`])]
    if (what.startsWith('desk:')) return !ratiosOnly && now > DESK_BAR
    if (what.startsWith('start:')) return !ratiosOnly && now > START_BAR
    if (what.startsWith('publish') && !ratiosOnly && now > PUBLISH_BAR) return true
    const isBounded = /^(search|first search|log|sitemap: one part)/.test(what)
    return !isBounded && times > READERS_BAR && now - before > NOISE
  })
  console.log(
    missed.length === 0
      ? ratiosOnly
        ? `Readers' pages and publishing within ${READERS_BAR} times.`
        : `Readers' pages and publishing within ${READERS_BAR} times, the desk's under ${DESK_BAR} ms, a start under ${START_BAR} ms.`
      : `Missed: ${missed.map(({ what }) => what).join('; ')}`,
  )
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  await cluster.stop()
}
