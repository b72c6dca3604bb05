import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { fillReadModel } from '../../testing/fill-read-model.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { readByCode, readCodedCards } from '../codes/by-code.ts'
import { readPublishedPicture } from '../pictures/published-picture.ts'
import { readFeed } from '../read/feed.ts'
import { readFrame } from '../read/frame.ts'
import { readHandout } from '../read/handout.ts'
import { readHome } from '../read/home.ts'
import { readOldAddress } from '../read/old-address.ts'
import { readPack, readPackLocale } from '../read/pack.ts'
import { readListedCards } from '../read/question-cards.ts'
import { readQuestion, readQuestionByNumber } from '../read/question.ts'
import { closeReadConnections } from '../read/read-through.ts'
import { readReplicationState } from '../read/replication-state.ts'
import { readSitemapPart, readSitemapParts, readSitemapTopics } from '../read/sitemap.ts'
import { readTopic } from '../read/topic.ts'
import { readRecordingBytes, readRecordingFile } from '../recordings/recording-file.ts'
import { detectDangerWithOwnPhrases } from '../search/danger/own-phrases.ts'

/** Pages of 8 kB that a statement may look at when all are in memory. */
const MAX_BUFFERS = 200
/** A part of the sitemap is read in batches, for crawlers. */
const MAX_BUFFERS_OF_SITEMAP = 2_000
const ROOT = 'src/published'
/** What search reads has bounds of its own. */
const PLACES = ['read', 'codes', 'pictures', 'recordings', 'search/danger']

type Statement = { text: string; values: unknown[]; place: string; max: number }
const statements: Statement[] = []
let max = MAX_BUFFERS
let client: pg.Client

/** Notes each statement of a reader with the place in the code that it comes from. */
function recordStatements(): void {
  const query = pg.Pool.prototype.query
  pg.Pool.prototype.query = function (this: pg.Pool, ...args: unknown[]) {
    const [text, values] = args
    if (this.options.application_name === 'attune-read' && typeof text === 'string')
      statements.push({
        text,
        values: (values as unknown[] | undefined) ?? [],
        place: place(),
        max,
      })
    return Reflect.apply(query, this, args) as never
  }
}

/** The line of the code for readers that asks for a statement, as `read/file.ts:12`. */
const place = (): string =>
  [...(new Error().stack ?? '').matchAll(/published\/((?:[\w-]+\/)+[\w-]+\.ts):(\d+)/g)]
    .filter(([, file]) => file !== 'read/pool.ts' && file !== 'plans/reader-plans.test.ts')
    .map(([, file, line]) => `${file}:${line}`)[0] ?? 'nowhere'

const placesInCode = (): string[] =>
  PLACES.flatMap((folder) => readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && file !== 'read/pool.ts')
    .flatMap((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8')
      return [...code.matchAll(/\breadSql(?=[<(])/g)].map(
        ({ index }) => `${file}:${code.slice(0, index).split('\n').length}`,
      )
    })

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await fillReadModel(client)
  recordStatements()
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

const IN_THE_MIDDLE = { fallback: false, source_id: 60_000 }

/** Everything that a reader can open, in all its ways. */
async function openEverything(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {}
  for (const locale of ['en', 'fr', 'vi'] as const) {
    seen[`home ${locale}`] = (await readHome(locale))?.questions.length
    seen[`feed ${locale}`] = (await readFeed(locale))?.length
    seen[`topic ${locale}`] = (await readTopic(locale, 'topic-1'))?.kind
    seen[`page of topic ${locale}`] = (await readTopic(locale, 'topic-1', IN_THE_MIDDLE))?.kind
    seen[`handout ${locale}`] = (await readHandout(locale, 'topic-1'))?.kind
    seen[`listed ${locale}`] = (await readListedCards(locale, 60, { unreviewed: false }))?.length
    await readFrame(locale)
  }
  seen['old topic'] = (await readTopic('en', 'old-topic-3'))?.kind
  const questions = {
    answer: 'question-6000',
    'last of its topic': 'question-12480',
    moved: 'moved-4000',
    gone: 'gone-4001',
    'gone with alternatives': 'gone-4000',
    none: 'never',
  }
  for (const [name, slug] of Object.entries(questions))
    seen[name] = (await readQuestion('en', slug))?.kind ?? null
  seen['in another language'] = (await readQuestion('vi', 'question-6000'))?.kind
  seen['of another language'] = (await readQuestion('en', 'question-6000-ar'))?.kind
  seen.hidden = (await readQuestion('fr', 'question-4001-fr'))?.kind
  seen.stale = (await readQuestion('es', 'question-11-es'))?.kind
  seen.number = (await readQuestionByNumber('vi', 60_000))?.kind
  seen['number of none'] = (await readQuestionByNumber('vi', 504_001))?.kind
  seen['old site'] = (await readOldAddress('/faq/6000'))?.number
  await readPackLocale('33333333')
  seen.pack = (await readPack('es', '33333333'))?.items.length
  // One that thousands carry, one that few do, and one that is under none.
  for (const key of ['ICD-10-CM Z00', 'ICD-10-CM A7', 'ICD-10-CM Q99'])
    for (const locale of ['fr', 'vi'] as const)
      seen[`${key} ${locale}`] = (await readByCode(locale, [key])).length
  seen['coded'] = (await readCodedCards('es', [60_000, 60_010])).length
  for (const hash of ['on-many', 'on-one-42'])
    seen[`picture ${hash}`] = (await readPublishedPicture({ hash, width: 640 }))?.answers?.length
  await readRecordingFile('recording-42')
  for await (const piece of readRecordingBytes('recording-42', { first: 0, last: 9 }))
    seen.recording = piece.length
  seen.danger = (await detectDangerWithOwnPhrases('my own phrase 7 here', 'en'))?.sure
  seen.sitemap = (await readSitemapParts())?.length
  await readSitemapTopics()
  return seen
}

test('no statement of a reader looks at more with more answers', async () => {
  expect(await openEverything()).toEqual({
    'home en': 60,
    'home fr': 60,
    'home vi': 60,
    'feed en': 50,
    'feed fr': 50,
    'feed vi': 0,
    'listed en': 60,
    'listed fr': 60,
    'listed vi': 0,
    ...Object.fromEntries(
      ['en', 'fr', 'vi'].flatMap((locale) =>
        ['topic', 'page of topic'].map((page) => [`${page} ${locale}`, 'topic']),
      ),
    ),
    ...Object.fromEntries(['en', 'fr', 'vi'].map((locale) => [`handout ${locale}`, 'handout'])),
    'old topic': 'moved',
    answer: 'answer',
    'last of its topic': 'answer',
    moved: 'moved',
    gone: 'gone',
    'gone with alternatives': 'gone',
    none: null,
    'in another language': 'fallback',
    'of another language': 'moved',
    hidden: 'fallback',
    stale: 'answer',
    number: 'fallback',
    'number of none': 'gone',
    'old site': 60_000,
    pack: 20,
    ...{ 'ICD-10-CM Z00 fr': 20, 'ICD-10-CM Z00 vi': 20 },
    ...{ 'ICD-10-CM A7 fr': 7, 'ICD-10-CM A7 vi': 7 },
    ...{ 'ICD-10-CM Q99 fr': 0, 'ICD-10-CM Q99 vi': 0 },
    coded: 2,
    'picture on-many': undefined,
    'picture on-one-42': 1,
    recording: 10,
    danger: true,
    sitemap: 32,
  })
  max = MAX_BUFFERS_OF_SITEMAP
  for await (const questions of readSitemapPart(3, { unreviewed: true }))
    expect(questions.length).toBeGreaterThan(0)
  await readReplicationState(
    {
      query: (text) => {
        statements.push({ text, values: [], place: 'read/replication-state.ts', max: MAX_BUFFERS })
        return client.query(text)
      },
    },
    'primary',
  )

  // A new statement in the code for readers needs a request here that leads to it.
  expect(new Set(statements.map((each) => each.place))).toEqual(
    new Set([...placesInCode(), 'read/replication-state.ts']),
  )

  const worst = new Map<string, { buffers: number; text: string }>()
  const unique = new Map(statements.map((each) => [JSON.stringify(each), each]))
  for (const { text, values, place, max } of unique.values()) {
    const buffers = await buffersOf(text, values)
    if (buffers > max)
      worst.set(`${place} ${JSON.stringify(values).slice(0, 60)}`, { buffers, text })
  }
  expect(Object.fromEntries(worst)).toEqual({})
})

test('related questions are found by their rare words, not among all of a topic', async () => {
  await readQuestion('en', 'question-6001')
  const { text, values } = statements.findLast((each) => each.place.startsWith('read/related.ts'))!
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('entries_question_en')
  expect(plan).not.toContain('entries_topics')
})

test('each language has indexes of its own for search', async () => {
  const { rows } = await client.query<{ indexname: string }>(
    `select indexname from pg_indexes where schemaname = 'portal' and tablename = 'entries'`,
  )
  expect(rows.map(({ indexname }) => indexname)).toEqual(
    expect.arrayContaining(
      LOCALE_CODES.flatMap((code) =>
        ['doc', 'folded', 'question'].map((name) => `entries_${name}_${code}`),
      ),
    ),
  )
})

/** The pages that a statement looks at, the second time. */
async function buffersOf(text: string, values: unknown[]): Promise<number> {
  await client.query(text, values)
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
    `explain (analyze, buffers, format json, timing off) ${text}`,
    values,
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
}
