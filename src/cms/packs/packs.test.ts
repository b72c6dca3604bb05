import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import type { Sql } from '../../core/sql.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { deleteExpiredQuestions } from './asked/delete-expired-questions.ts'
import { readClientQuestions } from './asked/record-question.ts'
import { readGiveable } from './giveable.ts'
import type { GivenPack } from './given-pack.ts'

let payload: Payload
let sql: Sql
let editor: Person
let translator: Person

const post = async (person: Person | null, path: string, body: unknown) => {
  const response = await callApi(payload, person, 'POST', `/api/packs${path}`, body)
  return { status: response.status, body: (await response.json()) as GivenPack }
}
const pack = (numbers: number[], more: object = {}) => ({
  locale: 'en',
  title: 'first-session',
  greeting: 'greeting:1',
  numbers,
  ...more,
})
const publish = (id: number, sourceId: number, locale: string, sensitive = false) =>
  sql(
    `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
      answer_html, answer_text, risk_tier, sensitive, reviewed, first_published_at, changed_at,
      text_hash, folded, doc)
     values ($1, $2, $3, 'q' || $1, 'Why?', 'So.', '<p>So.</p>', 'So.', 'low', $4::boolean, true,
      now(), now(), 'h' || $1, 'why', '')`,
    [id, sourceId, locale, sensitive],
  )

beforeAll(async () => {
  payload = await openTestPayload()
  sql = sqlFor(payload)
  editor = await addPerson(payload, { roles: ['editor'] })
  translator = await addPerson(payload, { roles: ['translator'] })
  await sql(
    `insert into portal.greetings values (1, 'en', 'We talked about this.'), (1, 'es', 'Hablamos.')`,
  )
  await publish(1, 1, 'en')
  await publish(2, 2, 'en')
  await publish(3, 3, 'en', true)
  await publish(12, 2, 'es')
})

describe('giving a pack', () => {
  it('is offered for published answers only, a translation under its number', async () => {
    expect([...(await readGiveable(sql, [1, 12, 99, 12]))]).toEqual([
      [1, { number: 1, question: 'Why?', lang: 'en' }],
      [12, { number: 2, question: 'Why?', lang: 'es' }],
    ])
    expect((await readGiveable(sql, [])).size).toBe(0)
  })

  it('returns all that is needed to hand it over, and stores nothing about anybody', async () => {
    const { status, body } = await post(translator, '/give', pack([2, 1]))
    expect(status).toBe(200)
    expect(body.url).toMatch(new RegExp(`/p/[3-9a-y]{8}/${body.day}$`))
    expect(body.message.body).toBe(`For your first session\nWe talked about this.\n${body.url}`)
    expect(body).toMatchObject({ title: 'For your first session', questions: 2 })
    expect(body.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(body.qr.path).toMatch(/^M/)
    expect((await post(editor, '/give', pack([2, 1]))).body).toEqual(body)
    const stored = await sql('select * from portal.packs')
    expect(stored).toEqual([
      {
        code: body.code,
        locale: 'en',
        title: 'first-session',
        greeting: 'greeting:1',
        numbers: [2, 1],
        ready: false,
      },
    ])
    expect(await sql(`select from workflow.events where details::text like '%pack%'`)).toEqual([])
  })

  it('changes its hash with the texts, and its subject where an answer is sensitive', async () => {
    const before = (await post(editor, '/give', pack([1]))).body.hash
    await sql(`update portal.entries set text_hash = 'other' where entry_id = 1`)
    expect((await post(editor, '/give', pack([1]))).body.hash).not.toBe(before)
    const { message } = (await post(editor, '/give', pack([3]))).body
    expect(message.subject).toBe('Questions about therapy')
  })

  it('refuses what is not published, names of people and strangers', async () => {
    const statuses = await Promise.all(
      [
        pack([]),
        pack([1, 1]),
        pack([1], { locale: 'xx' }),
        pack([1], { title: 'For Maria Lopez' }),
        pack([1], { greeting: 'Dear Maria' }),
        pack([1], { numbers: Array.from({ length: 21 }, (_, at) => at + 1) }),
      ].map(async (body) => (await post(editor, '/give', body)).status),
    )
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400])
    expect((await post(editor, '/give', pack([1, 99]))).status).toBe(422)
    expect((await post(editor, '/give', pack([12]))).status).toBe(422)
    expect((await post(editor, '/give', pack([1], { title: 'topic:99' }))).status).toBe(422)
    expect((await post(null, '/give', pack([1]))).status).toBe(401)
  })

  it('shows what readers find, with words that are in no address', async () => {
    const find = (q: string, person: Person | null = translator) =>
      callApi(payload, person, 'POST', '/api/packs/search', { q, locale: 'en' })
    expect(await (await find('')).json()).toEqual({ questions: [] })
    expect((await find('why', null)).status).toBe(401)
    expect(await (await find('why')).json()).toMatchObject({
      questions: [{ question: 'Why?' }, {}, {}],
    })
  })

  it('keeps ready packs for everybody; translators do not choose them', async () => {
    const { code } = (await post(editor, '/give', pack([2], { locale: 'es' }))).body
    expect((await post(translator, '/keep', { code, ready: true })).status).toBe(403)
    expect((await post(editor, '/keep', { code, ready: true })).status).toBe(200)
    expect((await post(editor, '/keep', { code: '33333333', ready: true })).status).toBe(404)
    await post(editor, '/give', pack([2], { locale: 'es' }))
    expect(await sql('select code from portal.packs where ready')).toEqual([{ code }])
    expect((await post(translator, '/again', { code })).body).toMatchObject({
      code,
      language: 'Español',
    })
    await post(editor, '/keep', { code, ready: false })
    expect(await sql('select code from portal.packs where ready')).toEqual([])
  })
})

const deleteExpired = () =>
  deleteExpiredQuestions.run({
    payload,
    sql,
    now: new Date(),
    signal: new AbortController().signal,
  })

describe('what a client asked', () => {
  const ask = async (question: string, more: object = {}, person: Person | null = translator) => {
    const response = await callApi(payload, person, 'POST', '/api/packs/asked', {
      locale: 'en',
      question,
      ...more,
    })
    return { status: response.status, ...((await response.json()) as object) }
  }

  it('is counted by week with its like, and nobody is named', async () => {
    expect(await ask('can my dog come to the session')).toMatchObject({ isStored: true })
    expect(await ask('Can my dog come to a session?', {}, editor)).toMatchObject({ isStored: true })
    expect(await ask('How do I get a letter for court?')).toMatchObject({ isStored: true })
    expect(await readClientQuestions(sql)).toMatchObject([
      { question: 'Can my dog come to a session?', times: 2, weeks: 1, locale: 'en' },
      { question: 'How do I get a letter for court?', times: 1 },
    ])
    const columns = await sql<{ name: string }>(
      `select column_name as name from information_schema.columns
        where table_name in ('client_questions', 'client_question_weeks') order by name`,
    )
    expect(columns.map(({ name }) => name)).toEqual([
      ...['folded', 'id', 'locale', 'question', 'question_id', 'times', 'week'],
    ])
  })

  it('is not stored while it may point to a person, unless somebody says so', async () => {
    const question = 'Can Zebulon Pike call me at 555-201-3344?'
    expect(await ask(question)).toMatchObject({
      isStored: false,
      details: expect.arrayContaining([
        { kind: 'number', text: '555-201-3344' },
        { kind: 'name', text: 'Zebulon' },
      ]) as unknown,
    })
    const stored = async () => (await readClientQuestions(sql)).map((each) => each.question)
    expect(await stored()).not.toContain(question)
    expect(await ask(question, { confirmed: true })).toMatchObject({ isStored: true })
    expect(await stored()).toContain(question)
    expect([
      (await ask('')).status,
      (await ask('x'.repeat(401))).status,
      (await ask('why', {}, null)).status,
    ]).toEqual([400, 400, 401])
  })

  it('keeps no words for longer than 90 days, however often they are asked again', async () => {
    const stored = async () =>
      (await readClientQuestions(sql)).filter(({ question }) => question.includes('blanket'))
    await ask('Can Zebulon bring his heavy blanket along?', { confirmed: true })
    for (const days of [60, 60]) {
      await sql('update workflow.client_question_weeks set week = week - $1::int', [days])
      await deleteExpired()
      await ask('Can people bring a heavy blanket along?')
    }
    expect(await stored()).toMatchObject([
      { question: 'Can people bring a heavy blanket along?', times: 2 },
    ])
    await sql('update workflow.client_question_weeks set week = week - 91')
    await deleteExpired()
    expect(await stored()).toEqual([])
    for (const question of ['can my dog come to the session', 'May I see my notes?'])
      await ask(question)
  })

  it('goes when somebody has dealt with it, and 90 days after its last week', async () => {
    const [first] = await readClientQuestions(sql)
    const form = new FormData()
    form.set('question', String(first?.id))
    expect((await callApi(payload, editor, 'POST', '/api/feedback/settle', form)).status).toBe(303)
    expect((await readClientQuestions(sql)).map(({ id }) => id)).not.toContain(first?.id)
    await sql('update workflow.client_question_weeks set week = week - 91')
    await deleteExpired()
    expect(await sql('select * from workflow.client_questions')).toEqual([])
  })
})
