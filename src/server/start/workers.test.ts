import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/payload.ts'
import { compile } from '../compile.mjs'
import { withClient } from '../database/client.ts'
import { ROOT } from '../paths.ts'

const PROGRAM = fileURLToPath(new URL('./workers-alone.ts', import.meta.url))

let parent: ChildProcess
let said = ''
let base = ''
let database = ''

const until = async (pattern: RegExp): Promise<string> => {
  for (;;) {
    const [, found] = pattern.exec(said) ?? []
    if (found) return found
    await new Promise((done) => setTimeout(done, 20))
  }
}
beforeAll(async () => {
  database = await createTestDatabase()
  await withClient(database, (client) =>
    client.query(`insert into portal.entries (entry_id, source_id, locale, slug, question,
      short_answer, answer_html, answer_text, risk_tier, reviewed, first_published_at, changed_at,
      text_hash, folded, doc)
      values (7, 7, 'en', 'why', 'Why?', 'So.', '<p>So.</p>', 'So.', 'low', false, now(), now(),
        'h', 'why', '')`),
  )
  parent = spawn(process.execPath, [await compile(PROGRAM)], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', LOG_FORMAT: 'json' },
      DATABASE_URL: database,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [parent.stdout, parent.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  base = `http://127.0.0.1:${await until(/serving (\d+)/)}`
})
afterAll(() => void parent.kill('SIGKILL'))

type Worker = { pid: number; ticks: string; pools: { staff: number; readers: number } }
const get = async (path: string) =>
  (await fetch(base + path, { headers: { connection: 'close' } })).text()
const ask = async (path = '/') => JSON.parse(await get(path)) as Worker
/** Two workers, each as it describes itself. */
async function findBoth(): Promise<Worker[]> {
  const seen = new Map<number, Worker>()
  while (seen.size < 2) {
    const worker = await ask()
    seen.set(worker.pid, worker)
  }
  return [...seen.values()]
}

test('share one port, and what one process would have', async () => {
  const both = await findBoth()
  expect(both.map(({ ticks }) => ticks).sort()).toEqual(['0', '1'])
  expect(both.map(({ pools }) => [pools.staff, pools.readers])).toEqual([
    [10, 4],
    [10, 4],
  ])
})

test('have their metrics added up, whichever responds', async () => {
  const count = async () => {
    const text = await get('/api/metrics')
    return Number(/requests_total\{area="readers",status="2xx"\} (\d+)/.exec(text)?.[1] ?? 0)
  }
  const before = await count()
  for (let turn = 0; turn < 10; turn += 1) await ask()
  // The turns alternate, so neither has so many by itself.
  for (let turn = 0; turn < 2; turn += 1)
    await expect.poll(count).toBeGreaterThanOrEqual(before + 10)
})

test('make together as many searches of one network as one process would', async () => {
  const together = await Promise.all(Array.from({ length: 12 }, () => get('/en/search')))
  expect(together.map(Number)).toEqual(together.map(() => 1))
})

test('let in together about as much feedback as one process would', async () => {
  const send = (address: string) => get(`/en/feedback/${address}`)
  // One sender may say five things of an answer a day, everybody together ten a minute.
  const counted = { ofOne: 0, ofAll: 0 }
  for (let turn = 0; turn < 20; turn += 1)
    if ((await send('10.0.0.1')) === 'true') counted.ofOne += 1
  for (let turn = 0; turn < 40; turn += 1)
    if ((await send(`10.1.${turn}.1`)) === 'true') counted.ofAll += 1
  expect(counted.ofOne).toBe(6)
  expect(counted.ofOne + counted.ofAll).toBe(10)
  const { rows } = await withClient(database, (client) =>
    client.query('select from workflow.feedback'),
  )
  expect(rows).toHaveLength(10)
})

test('one that ends is replaced, also in what it alone does', async () => {
  const ticking = (await findBoth()).find(({ ticks }) => ticks === '1')
  process.kill(ticking?.pid ?? 0, 'SIGKILL')
  await until(/(Starting another one)/)
  expect((await findBoth()).map(({ ticks }) => ticks).sort()).toEqual(['0', '1'])
})

test('one that does not respond is replaced', async () => {
  const [hung] = await findBoth()
  process.kill(hung?.pid ?? 0, 'SIGSTOP')
  await until(/(does not respond[^]*Starting another one)/)
  expect((await findBoth()).map(({ pid }) => pid)).not.toContain(hung?.pid)
})

test('stop together, after the running requests', async () => {
  const both = await findBoth()
  const slow = [ask('/slow'), ask('/slow'), ask('/slow')]
  await until(/(slow[^]*slow[^]*slow)/)
  const ended = once(parent, 'exit')
  parent.kill('SIGTERM')
  for (const { pid } of await Promise.all(slow)) expect(pid).toBeGreaterThan(0)
  expect(await ended).toEqual([0, null])
  for (const { pid } of both) expect(() => process.kill(pid, 0)).toThrow()
})
