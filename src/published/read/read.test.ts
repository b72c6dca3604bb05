import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { publishedValues } from '../../fields/published-values.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import type { PublishedText } from '../shapes.ts'
import { projectContacts, projectSettings, projectTopics } from '../write/labels.ts'
import { projectText, writeEntry } from '../write/text.ts'
import { projectHidden, projectWithdrawal } from '../write/withdrawal.ts'
import { readFrame } from './frame.ts'
import { readHome } from './home.ts'
import { readQuestion } from './question.ts'
import { closeReadConnections } from './read-through.ts'
import { readSitemapPart, readSitemapParts, readSitemapTopics } from './sitemap.ts'
import { readTopic } from './topic.ts'

const withdrawal = (alternativeIds: number[], reason: string) => ({
  alternativeIds,
  reason,
  questionMayStay: false,
})
const now = new Date('2026-11-23T10:00:00Z')
async function questionsInSitemap() {
  const found = []
  for (const part of (await readSitemapParts()) ?? [])
    for await (const questions of readSitemapPart(part, { unreviewed: true }))
      found.push(...questions)
  return found
}
const ANNOUNCED = { timeout: 20_000, interval: 20 }
let client: pg.Client
const sql = sqlOfClient(() => client)

const text = (
  partial: Partial<PublishedText> & Pick<PublishedText, 'entryId' | 'slug' | 'question'>,
): PublishedText => ({
  sourceId: partial.entryId,
  locale: 'en',
  shortAnswer: 'Short.',
  shortAnswerDerived: false,
  answerHtml: '<p>Whole.</p>',
  answerText: 'Whole.',
  ...publishedValues({}, { topics: [1], riskTier: 'low' }),
  staleSeverity: null,
  review: null,
  textHash: 'hash',
  publishedBy: 'Test',
  ...partial,
})
const contact = {
  region: 'US',
  kind: 'crisis',
  phone: '988',
  sms: null,
  url: null,
  ...{ area: null, serves: [], chat: null, video: null, relay: null },
  ...{ interpreter: null, source: null },
  note: null,
  languages: [],
  checked_on: null,
  position: 1,
  checked: true,
}

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await projectSettings(
    sql,
    publicSettings({
      clinic: {
        en: { name: 'Clinic', welcome: 'Hello', checked: true },
        ar: { name: 'عيادة', welcome: 'Hello', checked: false },
      },
      locales: ['en', 'ar', 'es'],
    }),
  )
  await projectTopics(sql, [
    {
      topic_id: 1,
      locale: 'en',
      slug: 'relations',
      title: 'Relations',
      description: null,
      position: 1,
      checked: true,
    },
    {
      topic_id: 1,
      locale: 'ar',
      slug: 'علاقات',
      title: 'علاقات',
      description: null,
      position: 1,
      checked: false,
    },
    {
      topic_id: 1,
      locale: 'es',
      slug: 'relations',
      title: 'Relations',
      description: null,
      position: 1,
      checked: true,
    },
    {
      topic_id: 2,
      locale: 'en',
      slug: 'empty',
      title: 'Empty',
      description: null,
      position: 2,
      checked: true,
    },
  ])
  await projectContacts(sql, [
    { ...contact, contact_id: 1, locale: 'en', label: 'Lifeline', hours: 'Always' },
    {
      ...contact,
      contact_id: 1,
      locale: 'ar',
      label: 'خط الحياة',
      hours: 'Always',
      checked: false,
    },
  ])
  await writeEntry(sql, text({ entryId: 1, slug: 'what-is-it', question: 'What is it?' }), now, now)
  await writeEntry(sql, text({ entryId: 2, slug: 'why', question: 'Why?' }), now, now)
  await writeEntry(sql, text({ entryId: 3, slug: 'gone', question: 'Gone?' }), now, now)
  await writeEntry(
    sql,
    text({ entryId: 11, sourceId: 1, locale: 'ar', slug: 'ما-هو', question: 'ما هو؟' }),
    now,
    now,
  )
  await sql(
    `insert into workflow.addresses (locale, slug, entry_id, status)
      values ('en', 'gone', 3, 'live'), ('en', 'old-gone', 3, 'redirect')`,
  )
  await projectWithdrawal(sql, 3, withdrawal([2], 'unsafe'), now)
  await sql(`insert into portal.redirects values ('en', 'what-was-it', 1)`)
})

afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

describe('an address of a question', () => {
  it('returns the answer with its other languages and related questions', async () => {
    const outcome = await readQuestion('en', 'what-is-it')
    expect(outcome).toMatchObject({
      kind: 'answer',
      view: {
        answer: { lang: 'en', question: 'What is it?', review: null },
        alternates: [{ locale: 'ar' }, { locale: 'en' }],
        related: [{ slug: 'why' }],
      },
    })
  })

  it('returns the original if the language has no answer', async () => {
    expect(await readQuestion('es', 'what-is-it')).toMatchObject({
      kind: 'fallback',
      view: { answer: { lang: 'en', html: '<p>Whole.</p>' } },
    })
  })

  it.each([
    ['en', 'what-was-it', 'what-is-it'],
    ['ar', 'what-is-it', 'ما-هو'],
    ['ar', 'what-was-it', 'ما-هو'],
    ['es', 'ما-هو', 'what-is-it'],
    ['es', 'what-was-it', 'what-is-it'],
  ] as const)('in %s of %s leads to %s', async (locale, slug, to) => {
    expect(await readQuestion(locale, slug)).toEqual({ kind: 'moved', slug: to })
  })

  it.each([
    ['en', 'gone'],
    ['en', 'old-gone'],
    ['ar', 'gone'],
  ] as const)('in %s of %s, withdrawn, gives what staff named instead', async (locale, slug) => {
    expect(await readQuestion(locale, slug)).toMatchObject({
      kind: 'gone',
      alternatives: [{ question: 'Why?' }],
    })
  })

  it('of a hidden translation returns the original until the translation is shown again', async () => {
    const es = text({
      entryId: 90,
      sourceId: 1,
      locale: 'es',
      slug: 'que-es',
      question: '¿Qué es?',
    })
    await sql(
      `insert into workflow.addresses (locale, slug, entry_id, status)
        values ('es', 'que-es', 90, 'live'), ('es', 'que-era', 90, 'redirect')`,
    )
    await projectText(sql, es, now)
    await projectHidden(sql, [90], now)
    for (const slug of ['que-es', 'que-era']) {
      expect(await readQuestion('es', slug)).toMatchObject({
        kind: 'fallback',
        view: { answer: { lang: 'en', question: 'What is it?' } },
      })
    }
    await projectText(sql, { ...es, staleSeverity: 'clarifying' }, now)
    // Both addresses have been served, so the announcement has to come first.
    await expect
      .poll(() => readQuestion('es', 'que-es'), ANNOUNCED)
      .toMatchObject({
        kind: 'answer',
        view: {
          answer: { lang: 'es', stale: true },
          original: { locale: 'en', slug: 'what-is-it' },
          alternates: [{}, {}, { locale: 'es', current: false }],
        },
      })
    await expect
      .poll(() => readQuestion('es', 'que-era'), ANNOUNCED)
      .toEqual({ kind: 'moved', slug: 'que-es' })
    expect(JSON.stringify(await questionsInSitemap())).not.toContain('que-es')
    await projectWithdrawal(sql, 90, withdrawal([], 'end of the test'), now)
  })

  it('lists the changes that staff wrote a note about', async () => {
    const first = text({ entryId: 91, slug: 'changing', question: 'Changing?', textHash: 'one' })
    const review = {
      personId: 1,
      by: 'Dr A',
      title: null,
      registration: null,
      at: now,
      nextOn: null,
    }
    const day = (on: number) => new Date(Date.UTC(2026, 10, on))
    await sql(
      `insert into workflow.addresses (locale, slug, entry_id, status)
        values ('en', 'changing', 91, 'live')`,
    )
    await projectText(sql, first, day(1))
    await projectText(sql, { ...first, review }, day(2))
    await projectText(sql, { ...first, review, textHash: 'two' }, day(3), {
      severity: 'clarifying',
      note: 'It says more.',
    })
    await projectWithdrawal(sql, 91, withdrawal([], 'a doubt'), day(4))
    await projectText(sql, { ...first, review, textHash: 'two' }, day(5))
    expect(await readQuestion('en', 'changing')).toMatchObject({
      view: {
        changes: [{ on: '2026-11-03', severity: 'clarifying', note: 'It says more.' }],
      },
    })
    await projectWithdrawal(sql, 91, withdrawal([], 'end of the test'), day(6))
  })

  it('that never existed returns null', async () => {
    expect(await readQuestion('en', 'never')).toBeNull()
  })
})

describe('lists', () => {
  it('show each question once, in the language or in the original', async () => {
    const home = await readHome('ar')
    expect(home?.questions.map(({ lang, slug }) => [lang, slug])).toEqual([
      ['ar', 'ما-هو'],
      ['en', 'why'],
    ])
    expect(home?.topics).toEqual([
      {
        id: 1,
        slug: 'علاقات',
        title: { text: 'علاقات', lang: 'ar' },
        description: null,
        checked: false,
        questions: 2,
      },
    ])
  })

  it('of a topic are found by its address in any language', async () => {
    expect(await readTopic('es', 'علاقات')).toEqual({ kind: 'moved', slug: 'relations' })
    expect(await readTopic('en', 'relations')).toMatchObject({
      kind: 'topic',
      view: { questions: [{ slug: 'what-is-it' }, { slug: 'why' }] },
    })
    expect(await readTopic('en', 'never')).toBeNull()
  })

  it('for search engines contain no fallback', async () => {
    expect(await readSitemapTopics()).toEqual([
      {
        languages: ['ar', 'en', 'es'].map(
          (locale) => expect.objectContaining({ locale }) as object,
        ),
      },
    ])
    expect(await questionsInSitemap()).toEqual([
      {
        languages: [
          { locale: 'ar', slug: 'ما-هو', changedOn: '2026-11-23' },
          { locale: 'en', slug: 'what-is-it', changedOn: '2026-11-23' },
        ],
      },
      { languages: [{ locale: 'en', slug: 'why', changedOn: '2026-11-23' }] },
    ])
  })
})

describe('the frame', () => {
  it('has the language of each of its texts', async () => {
    expect(await readFrame('ar')).toMatchObject({
      clinicName: { text: 'عيادة', lang: 'ar' },
      welcome: { text: 'Hello', lang: 'en' },
      locales: ['en', 'es', 'ar'],
      contacts: [{ label: { lang: 'ar' }, hours: { text: 'Always', lang: 'en' } }],
    })
  })
})

describe('a withdrawal', () => {
  it('takes effect although the text is cached', async () => {
    await sql(
      `insert into workflow.addresses (locale, slug, entry_id, status)
        values ('en', 'leaving', 92, 'live')`,
    )
    await projectText(sql, text({ entryId: 92, slug: 'leaving', question: 'Leaving?' }), now)
    expect(await readQuestion('en', 'leaving')).toMatchObject({ kind: 'answer' })
    await projectWithdrawal(sql, 92, withdrawal([1], 'unsafe'), now)
    await expect
      .poll(async () => (await readQuestion('en', 'leaving'))?.kind, ANNOUNCED)
      .toBe('gone')
  })
})

describe('the readers’ connection', () => {
  it('cannot write', async () => {
    const { readSql } = await import('./pool.ts')
    await expect(readSql(`delete from portal.entries`)).rejects.toThrow(/read-only/)
  })
})
