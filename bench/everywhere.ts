import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startPortal } from '../e2e/support/start.ts'
import type { Entry } from '../src/cms/entries/entry.ts'
import { publish } from '../src/cms/workflow/publish/publish.ts'
import { withdraw } from '../src/cms/workflow/withdraw.ts'
import { startTestCluster } from '../src/testing/cluster.ts'
import { seenEverywhere, type Place, type Seen } from '../src/testing/seen-everywhere.ts'
import { TEMPLATE } from '../src/testing/template.ts'
import { behindEdge, serveByEdge } from './beside/edge.ts'
import { openBenchDesk } from './signed-sets.ts'

/**
 * npm run bench:everywhere -- [TIMES]: how long after its commit a publication, and a withdrawal, is
 * seen in two web processes with one database and at the edge in front of both, while each is read again
 * and again; on a PostgreSQL of its own that is removed at the end. Bars: 99 of 100 within a second, and
 * nobody sees an old text after a new one in the same place.
 */
const BAR = 1_000
/** Between two reads of a place, in milliseconds. */
const PAUSE = 4
const times = Number(process.argv[2] ?? 60)

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const pathOf = ({ locale, slug }: Entry) => `/${locale}/questions/${slug}`
const at = (sorted: readonly number[], share: number) =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) /
  10

function report(what: string, places: readonly Place[], all: readonly Seen[][]) {
  const rows = places.map(({ name }, index) => {
    const here = all.map((each) => each[index])
    const took = here.map((each) => each?.ms ?? Infinity).sort((one, other) => one - other)
    return {
      what: `${what}, ${name}`,
      times: took.length,
      'p50 (ms)': at(took, 0.5),
      'p99 (ms)': at(took, 0.99),
      'slowest (ms)': at(took, 1),
      'went back': here.filter((each) => each?.wentBack).length,
    }
  })
  console.table(rows)
  return rows.flatMap((row) => [
    ...(row['p99 (ms)'] > BAR ? [`${row.what}: p99 ${row['p99 (ms)']} ms, more than ${BAR}`] : []),
    ...(row['went back'] > 0 ? [`${row.what}: an old text after a new one`] : []),
  ])
}

const stops: (() => Promise<unknown> | void)[] = []
const missed: string[] = []
try {
  const folder = await mkdtemp(join(tmpdir(), 'attune-bench-everywhere-'))
  stops.push(() => rm(folder, { recursive: true, force: true }))
  const cluster = await startTestCluster()
  stops.push(() => cluster.stop())
  const database = cluster.of(TEMPLATE)
  const edgePort = await freePort()
  const settings = {
    DATABASE_URL: database,
    PAYLOAD_SECRET: 'a secret of the benchmark, the same for both',
    NEXTAUTH_SECRET: 'another secret of the benchmark, the same too',
    ...behindEdge(edgePort),
  }
  const places: Place[] = []
  const ports: number[] = []
  for (const name of ['one process', 'the other']) {
    const portal = await startPortal(join(folder, name), settings)
    stops.push(portal.stop)
    places.push({ name, url: portal.url })
    ports.push(portal.port)
  }
  const edge = await serveByEdge(edgePort, ports, '/en')
  stops.push(edge.stop)
  places.push({ name: 'the edge', url: new URL(edge.url).origin })
  const desk = await openBenchDesk(database)
  stops.push(desk.close)

  const [first] = await desk.signedSet(1, [])
  if (!first) throw new Error('There is no answer.')
  let entry = first
  await publish(await desk.asReviewer(), entry.id, { note: 'Measured.' })
  const published: Seen[][] = []
  for (let turn = 0; turn < times; turn += 1) {
    entry = await desk.revise(entry)
    const [, words = ''] = /(for the \d+\. time)/.exec(entry.shortAnswer ?? '') ?? []
    const reviewer = await desk.asReviewer()
    published.push(
      await seenEverywhere(
        places,
        pathOf(entry),
        (status, page) => status === 200 && page.includes(words),
        () => publish(reviewer, entry.id, { note: 'Measured.', change: { severity: 'wording' } }),
      ),
    )
  }
  missed.push(...report('published', places, published))

  const withdrawn: Seen[][] = []
  for (const each of await desk.signedSet(times, [])) {
    await publish(await desk.asReviewer(), each.id, { note: 'To withdraw.' })
    const path = pathOf(each)
    // Every place has a copy of it.
    for (const { url } of places) while (!(await fetch(url + path)).ok) await sleep(PAUSE)
    const reviewer = await desk.asReviewer()
    withdrawn.push(
      await seenEverywhere(
        places,
        path,
        (status) => status === 410,
        () => withdraw(reviewer, each.id, { reason: 'Measured.' }),
      ),
    )
  }
  missed.push(...report('withdrawn', places, withdrawn))
  console.log(missed.map((each) => `Missed: ${each}`).join('\n') || 'Every bar is met.')
} catch (error) {
  console.error(error)
  missed.push('failed')
} finally {
  for (const stop of stops.reverse()) await stop()
}
process.exit(missed.length === 0 ? 0 : 1)
