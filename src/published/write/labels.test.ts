import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import { LISTS_KEY, OTHER_LANGUAGES_KEY, topicKey } from '../label-keys.ts'
import { readChange } from '../read/change-listener.ts'
import { CHANGED_CHANNEL } from '../shapes.ts'
import { projectPhrases, projectSettings, projectTaglines, projectTopics } from './labels.ts'

let client: pg.Client
const said: ReturnType<typeof readChange>[] = []
const sql = sqlOfClient(() => client)

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createTestDatabase() })
  await client.connect()
  client.on('notification', ({ payload }) => said.push(readChange(payload)))
  await client.query(`listen ${CHANGED_CHANNEL}`)
})
afterAll(() => client.end())

/** What is announced while something is written. */
async function saidBy(write: () => Promise<void>) {
  said.splice(0)
  await write()
  await client.query('select')
  return [...said]
}
const waiting = async () =>
  (await sql('select from portal.withdrawals where kind = $1', ['labels'])).length

const topic = { topic_id: 1, locale: 'en', slug: 'sleep', description: null, position: 1 }
const topics = (title: string) => () =>
  projectTopics(sql, [{ ...topic, title, checked: true }] as never)
const settings = (name: string) => () =>
  projectSettings(sql, publicSettings({ name, timeZone: 'Europe/Paris' }))
const phrases = (words: string) => () =>
  projectPhrases(sql, [
    { phrase_id: 1, locale: 'en', words, kind: 'suicide', level: 'sure' },
  ] as never)

test.each([
  ['topics', topics, { labels: [LISTS_KEY, topicKey('sleep')] }],
  ['settings', settings, {}],
])('%s are announced when readers see something else, and only then', async (_, change, named) => {
  expect(await saidBy(change('One'))).toEqual([{ kind: 'labels' }])
  const before = await waiting()
  expect(await saidBy(change('One'))).toEqual([])
  expect(await waiting()).toBe(before)
  expect(await saidBy(change('Two'))).toEqual([{ kind: 'labels', ...named }])
  expect(await waiting()).toBe(before + 1)
})

test('what is taken away is announced', async () => {
  expect(await saidBy(() => projectTopics(sql, []))).toEqual([{ kind: 'labels' }])
  expect(await saidBy(() => projectTopics(sql, []))).toEqual([])
})

test('phrases are on no page', async () => {
  expect(await saidBy(phrases('go away'))).toEqual([{ kind: 'labels', pages: 'none' }])
  expect(await saidBy(phrases('go away'))).toEqual([])
})

test('own sentences are on one page, unless what all pages show of them changes', async () => {
  const tagline = {
    ...{ tagline_id: 1, code: 'so', name: 'Soomaali', english: 'Somali' },
    ...{ source: 'https://example.org', checked_on: '2026-11-01' },
  }
  const write = (words: string, name = tagline.name) =>
    saidBy(() => projectTaglines(sql, [{ ...tagline, words, name }]))
  expect(await write('Waan ku caawinaynaa.')).toEqual([{ kind: 'labels' }])
  expect(await write('Na soo wac.')).toEqual([{ kind: 'labels', labels: [OTHER_LANGUAGES_KEY] }])
  expect(await write('Na soo wac.', 'Af-Soomaali')).toEqual([{ kind: 'labels' }])
  // Shown only while there is a number.
  expect(await write('Na soo wac: [phone].', 'Af-Soomaali')).toEqual([{ kind: 'labels' }])
})

test('what is too long to be named may be anything', async () => {
  const many = (title: string) => () =>
    projectTopics(
      sql,
      Array.from({ length: 400 }, (_, at) => ({
        ...{ ...topic, topic_id: at, slug: `a-long-address-of-a-topic-${at}` },
        ...{ title, checked: true },
      })) as never,
    )
  await saidBy(many('One'))
  expect(await saidBy(many('Two'))).toEqual([{ kind: 'labels' }])
})
