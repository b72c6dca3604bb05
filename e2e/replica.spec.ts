import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { projectWithdrawal } from '../src/published/write/withdrawal.ts'
import { withClient } from '../src/server/database/client.ts'
import {
  startReplicatedCluster,
  type ReplicatedCluster,
} from '../src/testing/replicated-cluster.ts'
import { startPortal, type Started } from './support/start.ts'

// A separate portal on two PostgreSQL servers; the steps follow from each other.
test.describe.configure({ mode: 'serial' })
let cluster: ReplicatedCluster
let dataDir: string
let running: Started
const start = () =>
  startPortal(dataDir, {
    DATABASE_URL: cluster.primaryUrl,
    DATABASE_REPLICA_URL: cluster.replicaUrl,
  })
test.beforeAll(async () => {
  test.setTimeout(600_000)
  dataDir = await mkdtemp(join(tmpdir(), 'attune-e2e-replica-'))
  cluster = await startReplicatedCluster()
  running = await start()
  await cluster.catchUp()
})
test.afterAll(async () => {
  await running.stop()
  await cluster.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const SOON = { timeout: 30_000 }
const get = async (path: string) => {
  const response = await fetch(running.url + path)
  return { status: response.status, body: await response.text() }
}
type Row = { id: number; slug: string; topic: string; short: string; question: string }
/** Published answers, the oldest first. */
const answers = () =>
  withClient(cluster.primaryUrl, async (client) => {
    const { rows } = await client.query<Row>(
      `select e.entry_id as id, e.slug, t.slug as topic, e.short_answer as short, e.question
         from portal.entries e join portal.topics t
           on t.topic_id = e.topic_ids[1] and t.locale = 'en'
        where e.locale = 'en' order by e.entry_id`,
    )
    return rows
  })
const withdraw = (id: number) =>
  withClient(cluster.primaryUrl, (client) =>
    projectWithdrawal(
      async <Result extends object>(text: string, values: readonly unknown[] = []) =>
        (await client.query<Result>(text, [...values])).rows,
      id,
      { alternativeIds: [], questionMayStay: false, reason: 'unsafe' },
      new Date(),
    ),
  )

/** Where an answer can be read, in lists and by itself. Returns the paths that still show it. */
async function pathsThatShow({ slug, topic, short, question }: Row): Promise<string[]> {
  const own = ['', '.json', '.md'].map((ending) => `/en/questions/${slug}${ending}`)
  const lists = [
    '/en',
    `/en/topics/${topic}`,
    `/en/topics/${topic}/print`,
    `/en/search?q=${encodeURIComponent(question)}`,
    '/en/feed.xml',
    '/sitemaps/questions-0.xml',
    `/en/embed/questions/${slug}`,
  ]
  const shown = await Promise.all(
    [...own, ...lists].map(async (path) => {
      const { status, body } = await get(path)
      const isOwn = own.includes(path)
      const shows = isOwn ? status === 200 : body.includes(`/en/questions/${slug}`)
      return shows || body.includes(short) ? path : null
    }),
  )
  return shown.filter((path) => path !== null)
}

test('a withdrawn answer is nowhere to be read while the replica still has it', async () => {
  test.setTimeout(300_000)
  const [gone] = await answers()
  if (!gone) throw new Error('The first content is missing.')
  expect(await pathsThatShow(gone)).toHaveLength(10)
  await cluster.pauseReplay()
  await withdraw(gone.id)
  await expect.poll(() => pathsThatShow(gone), SOON).toEqual([])
  expect((await get(`/en/questions/${gone.slug}`)).status).toBe(410)
  expect((await get('/api/ready')).status).toBe(200)

  await running.stop()
  running = await start()
  expect(await pathsThatShow(gone)).toEqual([])
})

test('without a primary, nothing new is read from it; when it has caught up, everything is', async () => {
  test.setTimeout(300_000)
  const [unread, read] = await answers()
  if (!unread || !read) throw new Error('The first content is missing.')
  expect((await get(`/en/questions/${read.slug}`)).status).toBe(200)
  await cluster.killPrimary()
  await expect.poll(async () => (await get('/api/ready')).status, SOON).toBe(503)
  const { status, body } = await get(`/en/questions/${unread.slug}`)
  expect([status, body.includes('988'), body.includes(unread.short)]).toEqual([503, true, false])
  expect((await get(`/en/questions/${read.slug}`)).status, 'a page that was read before').toBe(200)

  await cluster.resumeReplay()
  await expect.poll(async () => (await get(`/en/questions/${unread.slug}`)).status, SOON).toBe(200)
})
