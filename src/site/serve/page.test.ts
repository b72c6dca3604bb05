import type { GetServerSidePropsContext } from 'next'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { readTopic } from '../../published/read/topic.ts'
import { projectSettings, projectTopics } from '../../published/write/labels.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import { topicPath } from '../screens/addresses.ts'
import { serveNotFound, servePage } from './page.ts'
import { serveSearch } from './search.ts'

let client: pg.Client
const sql = sqlOfClient(() => client)
const offer = (...locales: string[]) => projectSettings(sql, publicSettings({ locales }))

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await offer('en', 'es', 'vi')
  const topic = { topic_id: 1, description: null, position: 1, checked: true }
  await projectTopics(sql, [
    { ...topic, locale: 'en', slug: 'sleep', title: 'Sleep' },
    { ...topic, locale: 'vi', slug: 'giấc-ngủ', title: 'Giấc ngủ' },
    { ...topic, locale: 'es', slug: 'sueño', title: 'Sueño' },
  ])
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

const serveTopic = servePage(async ({ locale, slug }) => {
  const outcome = await readTopic(locale, slug)
  return outcome?.kind === 'moved'
    ? { redirect: topicPath(locale, outcome.slug) }
    : { screen: outcome ?? { kind: 'not-found' } }
})

/** Of every response, in order. */
const headersOf: Record<string, unknown>[] = []

/** What a reader gets at an address: a status, and where it leads, read as a person would. */
async function got(path: string, serve = serveTopic): Promise<[number, string?]> {
  const parts = new URL(path, 'http://portal').pathname.split('/').slice(1).map(decodeURIComponent)
  const headers: Record<string, unknown> = {}
  headersOf.push(headers)
  const res = {
    statusCode: 200,
    setHeader: (name: string, value: unknown) => {
      headers[name] = value
    },
  }
  const context = {
    req: { method: 'GET', url: path, headers: {}, socket: {} },
    res,
    params: { locale: parts[0], slug: parts[2], rest: parts },
  }
  const result = await serve(context as unknown as GetServerSidePropsContext)
  return 'redirect' in result && 'statusCode' in result.redirect
    ? [result.redirect.statusCode, decodeURIComponent(result.redirect.destination)]
    : [res.statusCode]
}
const encoded = (text: string, form = 'NFC') => encodeURIComponent(text.normalize(form))

describe('an address', () => {
  it.each([
    ['in its own letters', `/vi/topics/${encoded('giấc-ngủ')}`, [200]],
    ['with small letters in its codes', `/vi/topics/${encoded('giấc-ngủ').toLowerCase()}`, [200]],
    ['in capitals, with a query', '/en/topics/SLEEP?q=my+words', [301, '/en/topics/sleep']],
    [
      'in letters with their accents apart',
      `/vi/topics/${encoded('giấc-ngủ', 'NFD')}`,
      [301, '/vi/topics/giấc-ngủ'],
    ],
    [
      'in capitals, their accents apart and their codes in small letters',
      `/es/topics/${encoded('SUEÑO', 'NFD').toLowerCase()}`,
      [301, '/es/topics/sueño'],
    ],
    ['in capitals that nobody has', '/en/topics/NEVER', [404]],
    ['of another language', `/en/topics/${encoded('giấc-ngủ')}`, [301, '/en/topics/sleep']],
  ])('%s', async (_how, path, answer) => expect(await got(path)).toEqual(answer))
})

/** A search leads to its results at an address without words, which no cache keeps. */
async function expectSealed(path: string) {
  const [status, location] = await got(path, serveSearch)
  expect([path, status]).toEqual([path, 303])
  expect(location).toMatch(/^\/en\/search\/[\w.-]+$/)
  expect(headersOf.at(-1)).toMatchObject({ 'Cache-Control': 'no-store' })
}

describe('the words of a search', () => {
  it.each([
    '/en/search?q=my+words',
    '/EN/search?q=my+words',
    '/en-GB/search?a=b&q=my+words',
    '/EN/search?q=my+husband+hits+me',
  ])('%s: no redirect repeats them', expectSealed)

  it('without words, other spellings of a language lead to the empty search', async () => {
    expect(await got('/EN/search?q=+', serveSearch)).toEqual([301, '/en/search'])
    expect(await got('/EN/help?q=my+words', serveNotFound)).toEqual([301, '/en/help'])
    expect(await got('/EN/session?n=2&n=1', serveNotFound)).toEqual([301, '/en/session?n=2&n=1'])
  })
})

describe('an address of the clinic’s old site', () => {
  it('leads to its answer, also to one that was withdrawn, with any query and slash', async () => {
    await sql('set session_replication_role = replica')
    await sql(`insert into portal.old_addresses values ('/hc/faq/überblick', 7)`)
    await sql(
      `insert into portal.tombstones (locale, slug, entry_id, source_id, withdrawn_at, alternative_ids, topic_ids)
       values ('en', 'overview', 7, 7, now(), '{}', '{}')`,
    )
    const leads = [301, '/en/a/7']
    expect(await got(`/HC/faq/${encoded('überblick')}/?page=2`, serveNotFound)).toEqual(leads)
    expect(await got(`/hc/faq/${encoded('überblick', 'NFD')}`, serveNotFound)).toEqual(leads)
    expect(await got('/hc/faq', serveNotFound)).toEqual([404])
  })
})

describe('a disabled language', () => {
  it('redirects temporarily to the same page in the default language, until it is enabled again', async () => {
    await offer('en', 'es')
    const path = `/vi/topics/${encoded('giấc-ngủ')}`
    await expect
      .poll(() => got(`${path}?q=my+words`), { timeout: 20_000 })
      .toEqual([302, '/en/topics/giấc-ngủ'])
    expect(await got('/vi/never', serveNotFound)).toEqual([302, '/en/never'])
    expect(await got('/vi/session?n=2&n=1&q=my+words')).toEqual([302, '/en/session?n=2&n=1'])
    expect(await got('/es/topics/sue%C3%B1o')).toEqual([200])
    await expectSealed('/vi/search?q=my+words')
    await offer('en', 'es', 'vi')
    await expect.poll(() => got(path), { timeout: 20_000 }).toEqual([200])
  })
})
