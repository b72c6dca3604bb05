import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { publishedValues } from '../../fields/published-values.ts'
import type { Locale } from '../../i18n/locales.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import type { TopicView } from '../views.ts'
import { projectSettings, projectTopics } from '../write/labels.ts'
import { projectText } from '../write/text.ts'
import { readHandout } from './handout.ts'
import { closeReadConnections } from './read-through.ts'
import { QUESTIONS_ON_PAGE, readTopic } from './topic.ts'

const QUESTIONS = 2 * QUESTIONS_ON_PAGE + 7
/** Of these there is a Spanish text: more than fit on a page. */
const SPANISH = QUESTIONS_ON_PAGE + 3
const numbers = Array.from({ length: QUESTIONS }, (_, at) => 10 * (at + 1))

let client: pg.Client
const sql = sqlOfClient(() => client)

const publish = (sourceId: number, locale: Locale) =>
  projectText(
    sql,
    {
      ...{ sourceId, locale, entryId: locale === 'en' ? sourceId : sourceId + 1 },
      ...{ slug: `${locale}-${sourceId}`, question: `Question ${sourceId}?` },
      ...{ shortAnswer: 'Short.', shortAnswerDerived: false },
      ...{ answerHtml: '<p>Whole.</p>', answerText: 'Whole.' },
      ...publishedValues({}, { topics: [1], riskTier: 'low' }),
      ...{ staleSeverity: null, review: null, textHash: 'hash', publishedBy: 'Test' },
    },
    new Date('2026-11-23T10:00:00Z'),
  )

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await projectSettings(sql, publicSettings({ locales: ['en', 'es'] }))
  const topic = { topic_id: 1, title: 'Many', description: null, position: 1, checked: true }
  await projectTopics(sql, [
    { ...topic, locale: 'en', slug: 'many' },
    { ...topic, locale: 'es', slug: 'muchas' },
  ])
  for (const number of numbers) await publish(number, 'en')
  // The last of the originals, so that the order of the list differs from that of the numbers.
  for (const number of numbers.slice(-SPANISH)) await publish(number, 'es')
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

/** The pages of a topic, as a reader who goes on to the end sees them. */
async function pagesOf(locale: Locale, slug: string): Promise<TopicView[]> {
  const pages: TopicView[] = []
  do {
    const outcome = await readTopic(locale, slug, pages.at(-1)?.more ?? undefined)
    if (outcome?.kind !== 'topic') throw new Error(`No topic at ${slug}`)
    pages.push(outcome.view)
  } while (pages.at(-1)?.more)
  return pages
}
const numbersOn = (pages: readonly TopicView[]) =>
  pages.flatMap(({ questions }) => questions.map(({ number }) => number))

test('every question of a topic is on one of its pages, once', async () => {
  const pages = await pagesOf('en', 'many')
  expect(pages.map(({ questions }) => questions.length)).toEqual([
    QUESTIONS_ON_PAGE,
    QUESTIONS_ON_PAGE,
    7,
  ])
  expect(numbersOn(pages)).toEqual(numbers)
})

test('those in the page’s language come before those in another', async () => {
  const pages = await pagesOf('es', 'muchas')
  expect(numbersOn(pages)).toEqual([
    ...numbers.slice(-SPANISH),
    ...numbers.slice(0, QUESTIONS - SPANISH),
  ])
  const languages = pages.flatMap(({ questions }) => questions.map(({ lang }) => lang))
  expect(languages.indexOf('en')).toBe(SPANISH)
  expect(languages.lastIndexOf('es')).toBe(SPANISH - 1)
})

test('a topic to print tells when it has only the first', async () => {
  const outcome = await readHandout('en', 'many')
  expect(outcome).toMatchObject({ view: { topic: { questions: QUESTIONS } } })
  expect(outcome?.kind === 'handout' && outcome.view.answers.length).toBe(100)
})
