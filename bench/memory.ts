import pg from 'pg'
import { exactPairs, nearMatches } from '../src/cms/translations/memory/find-matches.ts'
import { searchMemory } from '../src/cms/translations/memory/search-memory.ts'
import { storePairs } from '../src/cms/translations/memory/store-pairs.ts'
import { sqlOfClient } from '../src/core/sql.ts'
import { startTestCluster } from '../src/testing/cluster.ts'
import { TEMPLATE } from '../src/testing/template.ts'
import { SENTENCES } from './desk/prose.ts'

/**
 * npm run bench:memory -- [PAIRS]: what a look-up in the memory of translations costs, exact, near
 * and by words, and how many find something, on a PostgreSQL of its own that is removed at the end.
 * Bar: 95 of 100 in at most 50 ms with 50,000 pairs. The long texts are of 480 sentences, so that
 * any two have some in common.
 */
const BAR = 50
const LOOK_UPS = 300
const pairs = Number(process.argv[2] ?? 50_000)

/** A number from 0 to `below` that follows from `seed`, so that each run is the same. */
const pick = (seed: number, below: number): number =>
  (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) >>> 0) % below
const sentence = (seed: number): string => SENTENCES[pick(seed, SENTENCES.length)] ?? ''
/** One in ten is long: a page that was pasted without paragraphs. */
const sentencesIn = (index: number): number => (index % 10 === 0 ? 30 : 2)
const paragraph = (index: number): string =>
  [
    ...Array.from({ length: sentencesIn(index) }, (_, at) =>
      sentence(index * (3 + 4 * at) + 1 + at),
    ),
    `That is case ${index}.`,
  ].join(' ')
/** All begin with the same page. */
const boilerplate = (index: number): string =>
  `${Array.from({ length: 25 }, (_, at) => sentence(at)).join(' ')} ${paragraph(index)}`

async function measure(look: (index: number) => Promise<unknown>) {
  const took: number[] = []
  let found = 0
  for (let turn = 0; turn < LOOK_UPS; turn += 1) {
    const began = performance.now()
    const result = await look(pick(turn + 1, pairs))
    if (result instanceof Map ? result.size > 0 : Array.isArray(result) && result.length > 0)
      found += 1
    took.push(performance.now() - began)
  }
  took.sort((one, other) => one - other)
  const at = (share: number) =>
    Math.round((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0) * 10) / 10
  return {
    'median (ms)': at(0.5),
    'p95 (ms)': at(0.95),
    'slowest (ms)': at(1),
    'found (%)': Math.round((found / LOOK_UPS) * 100),
  }
}

const cluster = await startTestCluster()
try {
  const client = new pg.Client({ connectionString: cluster.of(TEMPLATE) })
  await client.connect()
  const sql = sqlOfClient(() => client)
  await storePairs(
    sql,
    Array.from({ length: pairs }, (_, index) => ({
      from: 'en' as const,
      into: 'es' as const,
      source: index % 25 === 1 ? boilerplate(index) : paragraph(index),
      target: `ES ${paragraph(index)}`,
      file: 'bench.tmx',
      addedBy: 'Bench',
    })),
  )
  await client.query(
    'vacuum analyze workflow.translation_memory, workflow.translation_memory_bands',
  )
  const direction = { from: 'en', into: 'es' } as const
  const results = {
    exact: await measure((index) => exactPairs(sql, direction, [paragraph(index)])),
    near: await measure((index) =>
      nearMatches(sql, direction, paragraph(index).replace(/case \d+/, 'another one')),
    ),
    'near, long': await measure((index) =>
      nearMatches(sql, direction, paragraph(index - (index % 10)).replace(/case \d+/, 'another')),
    ),
    'near, very many alike': await measure((index) =>
      nearMatches(sql, direction, `${boilerplate(index)} And more.`),
    ),
    'nothing alike': await measure((index) =>
      nearMatches(sql, direction, `Quite other words ${index}, of which no answer has any yet.`),
    ),
    words: await measure((index) => searchMemory(sql, { text: `case ${index}` })),
  }
  console.log(`${pairs} pairs, ${LOOK_UPS} look-ups of each kind`)
  console.table(results)
  const isSlow = Object.values(results).some((result) => result['p95 (ms)'] > BAR)
  console.log(isSlow ? `Slower than ${BAR} ms.` : `Each within ${BAR} ms.`)
  process.exitCode = isSlow ? 1 : 0
  await client.end()
} finally {
  await cluster.stop()
}
