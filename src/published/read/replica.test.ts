import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sqlOfClient, type Sql } from '../../core/sql.ts'
import { publishedValues } from '../../fields/published-values.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import { startReplicatedCluster, type ReplicatedCluster } from '../../testing/replicated-cluster.ts'
import { search } from '../search/search.ts'
import { projectContacts, projectSettings, projectTopics } from '../write/labels.ts'
import { projectText } from '../write/text.ts'
import { projectWithdrawal } from '../write/withdrawal.ts'
import { readFeed } from './feed.ts'
import { readFrame } from './frame.ts'
import { readHandout } from './handout.ts'
import { readHome } from './home.ts'
import { readSql } from './pool.ts'
import { readQuestion } from './question.ts'
import { closeReadConnections } from './read-through.ts'
import { readSitemapPart } from './sitemap.ts'
import { readTopic } from './topic.ts'
import { withdrawalWatch } from './withdrawal-watch.ts'

const now = new Date('2026-11-29T10:00:00Z')
const SECOND = { timeout: 20_000, interval: 20 }
let cluster: ReplicatedCluster
let client: pg.Client
const sql = sqlOfClient(() => client)

const connect = async () => {
  client = new pg.Client({ connectionString: cluster.primaryUrl })
  client.on('error', () => undefined)
  await client.connect()
}
let lastId = 0
/** Publishes a new answer and waits until the replica has it. Returns its number. */
async function publish(textHash = 'hash', entryId = (lastId += 1)): Promise<number> {
  const slug = `canary-${entryId}`
  await sql(
    `insert into workflow.addresses (locale, slug, entry_id, status)
     values ('en', $1, $2, 'live') on conflict do nothing`,
    [slug, entryId],
  )
  const text = `Canary${entryId} of ${textHash}`
  await projectText(
    sql,
    {
      entryId,
      sourceId: entryId,
      slug,
      question: text,
      locale: 'en',
      shortAnswer: text,
      shortAnswerDerived: false,
      answerHtml: `<p>${text}</p>`,
      answerText: text,
      ...publishedValues({}, { topics: [1], riskTier: 'low' }),
      staleSeverity: null,
      review: null,
      textHash,
      publishedBy: 'Test',
    },
    now,
  )
  return entryId
}
const withdraw = (entryId: number, on = sql) =>
  projectWithdrawal(
    on,
    entryId,
    { alternativeIds: [], questionMayStay: false, reason: 'unsafe' },
    now,
  )
/** As if announcements got lost, as with a connection pooler. */
const unannounced: Sql = async (text, values) =>
  text.includes('pg_notify') ? [] : sql(text, values)

/** Everything that a reader can see, as text, straight from the database or from the cache. */
const everything = async (entryId: number): Promise<string> =>
  JSON.stringify(
    await Promise.all([
      readQuestion('en', `canary-${entryId}`),
      readHome('en'),
      readTopic('en', 'one'),
      readHandout('en', 'one'),
      readFeed('en'),
      questionsInSitemap(),
      search('en', `canary${entryId}`),
    ]),
  )
const restartProcess = closeReadConnections
const isOnReplica = async (): Promise<boolean> =>
  (await readSql<{ on: boolean }>('select pg_is_in_recovery() as on'))[0]?.on === true

async function questionsInSitemap() {
  const found = []
  for await (const questions of readSitemapPart(0, { unreviewed: true })) found.push(...questions)
  return found
}

beforeAll(async () => {
  cluster = await startReplicatedCluster()
  process.env.DATABASE_URL = cluster.primaryUrl
  process.env.DATABASE_REPLICA_URL = cluster.replicaUrl
  await connect()
  await projectSettings(sql, publicSettings({ locales: ['en'] }))
  const topic = {
    topic_id: 1,
    locale: 'en' as const,
    description: null,
    position: 1,
    checked: true,
  }
  await projectTopics(sql, [{ ...topic, slug: 'one', title: 'One' }])
}, 120_000)
afterAll(async () => {
  delete process.env.DATABASE_REPLICA_URL
  await closeReadConnections()
  await client.end()
  await cluster.stop()
})
beforeEach(async () => {
  await expect.poll(isOnReplica, SECOND).toBe(true)
})
afterEach(() => cluster.resumeReplay())

describe('a replica that has not seen a withdrawal', () => {
  test('is not read: not for pages, lists, search, feed or sitemap, nor after a restart', async () => {
    const [gone, stays] = [await publish(), await publish()]
    await expect.poll(() => everything(gone), SECOND).toContain(`Canary${gone}`)
    await cluster.pauseReplay()
    await withdraw(gone)
    await expect.poll(() => everything(gone), SECOND).not.toContain(`Canary${gone}`)
    expect(await readQuestion('en', `canary-${gone}`)).toMatchObject({ kind: 'gone' })
    expect(await isOnReplica()).toBe(false)
    await restartProcess()
    const seen = await everything(gone)
    expect(seen).not.toContain(`Canary${gone}`)
    expect(seen).toContain(`Canary${stays}`)
    await cluster.resumeReplay()
    await expect.poll(isOnReplica, SECOND).toBe(true)
    expect(await everything(gone)).not.toContain(`Canary${gone}`)
  })

  test.each([
    ['gets lost', 'select 1'],
    [
      'gets lost with its connection',
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'attune-listen'`,
    ],
  ])('is not read although the announcement %s', async (_, cut) => {
    const gone = await publish()
    await expect.poll(() => everything(gone), SECOND).toContain(`Canary${gone}`)
    await cluster.pauseReplay()
    await sql(cut)
    await withdraw(gone, unannounced)
    await expect.poll(() => everything(gone), SECOND).not.toContain(`Canary${gone}`)
  })

  test('is not read for its first text, if the answer is published again', async () => {
    const id = await publish('unsafe')
    await expect.poll(() => everything(id), SECOND).toContain(`Canary${id} of unsafe`)
    await cluster.pauseReplay()
    await withdraw(id)
    await publish('safe', id)
    await expect.poll(() => everything(id), SECOND).not.toContain('of unsafe')
    await restartProcess()
    expect(await everything(id)).toContain(`Canary${id} of safe`)
  })

  test('is not read for a contact that was removed', async () => {
    const contact = {
      contact_id: 1,
      locale: 'en' as const,
      region: 'US',
      kind: 'crisis',
      label: 'Line',
      phone: '000',
      sms: null,
      url: null,
      ...{ area: null, serves: [], chat: null, video: null, relay: null },
      ...{ interpreter: null, source: null },
      hours: null,
      note: null,
      languages: [],
      checked_on: null,
      position: 1,
      checked: true,
    }
    await projectContacts(sql, [contact])
    await cluster.catchUp()
    await expect.poll(async () => (await readFrame('en'))?.contacts[0]?.phone, SECOND).toBe('000')
    await cluster.pauseReplay()
    await projectContacts(sql, [])
    await expect.poll(async () => (await readFrame('en'))?.contacts, SECOND).toEqual([])
  })
})

describe('without a primary', () => {
  test('a replica that has everything is read, and one that lacks something is not', async () => {
    const [gone, stays] = [await publish(), await publish()]
    await cluster.catchUp()
    await cluster.killPrimary()
    await expect.poll(() => withdrawalWatch().listener.isConnected(), SECOND).toBe(false)
    await expect.poll(isOnReplica, SECOND).toBe(true)
    expect(await everything(stays)).toContain(`Canary${stays}`)

    await cluster.startPrimary()
    await connect()
    await expect.poll(() => withdrawalWatch().listener.isConnected(), SECOND).toBe(true)
    await cluster.catchUp()
    await cluster.pauseReplay()
    await withdraw(gone)
    await expect.poll(isOnReplica, SECOND).toBe(false)
    await cluster.killPrimary()
    const failed = () =>
      readQuestion('en', `canary-${stays}`).then(
        () => false,
        () => true,
      )
    await restartProcess()
    await expect.poll(failed, SECOND).toBe(true)
    await expect(readQuestion('en', `canary-${gone}`)).rejects.toThrow()
    await expect(readQuestion('en', `canary-${stays}`)).rejects.toThrow()
    await cluster.startPrimary()
    await connect()
  }, 60_000)
})
