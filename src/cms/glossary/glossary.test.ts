import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import type { Locale } from '../../i18n/locales.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import type { Entry } from '../entries/entry.ts'
import { readFirstContent } from '../import/first-start/write-content.ts'
import { findMissingTerms, findDiscouragedWords } from './check.ts'
import type { Term } from './term.ts'

const term = (
  locale: Locale,
  word: string,
  avoid: string[] = [],
  original: string[] = [],
): Term => ({ id: 1, locale, term: word, avoid, original, reason: 'So.' })
const found = (text: string, ...terms: Term[]) =>
  findDiscouragedWords(text, terms, terms[0]?.locale ?? 'en').map((each) => each.found)

describe('words to avoid', () => {
  it.each<[string, string, Term, string[]]>([
    [
      'whatever the case',
      'Addicts, an ADDICT',
      term('en', 'x', ['addict', 'addicts']),
      ['Addicts', 'ADDICT'],
    ],
    ['as whole words only', 'An addiction; addictive.', term('en', 'x', ['addict']), []],
    [
      'with any ending where a star says so',
      'drug abusers and drug-abuse',
      term('en', 'x', ['drug abus*']),
      ['drug abusers'],
    ],
    [
      'over a line break and with either apostrophe',
      'committed\nsuicide; don’t say',
      term('en', 'x', ['committed suicide', "don't"]),
      ['committed\nsuicide', 'don’t'],
    ],
    [
      'with their accents',
      'El drogadicto, la drogadicción',
      term('es', 'x', ['drogadicto']),
      ['drogadicto'],
    ],
    [
      'in Arabic behind what is written together with them, with or without vowel signs',
      'وبالمدمِنين والمدمن، والإدمان',
      term('ar', 'x', ['مدمن', 'مدمنين']),
      ['وبالمدمِنين', 'والمدمن'],
    ],
    [
      'in Arabic in any writing of alif and ya',
      'الصحه العقلية',
      term('ar', 'x', ['الصحة العقلية']),
      ['الصحه العقلية'],
    ],
    ['in Chinese anywhere', '他是瘾君子吗', term('zh', 'x', ['瘾君子']), ['瘾君子']],
    ['not inside of the word to use', '精神病学不是骂人', term('zh', '精神病学', ['精神病']), []],
    [
      'in Vietnamese syllable by syllable',
      'Những con nghiện, con nghiệng',
      term('vi', 'x', ['con nghiện']),
      ['con nghiện'],
    ],
    [
      'by their longest form',
      'a failed suicide attempt',
      term('en', 'x', ['failed suicide', 'failed suicide attempt']),
      ['failed suicide attempt'],
    ],
    [
      'in decomposed letters too',
      'toxicómano'.normalize('NFD'),
      term('es', 'x', ['toxicóman*']),
      ['toxicómano'],
    ],
    ['not by a sign alone', 'a * b', term('en', 'x', ['*', ' ']), []],
  ])('are found %s', (_how, text, one, expected) => expect(found(text, one)).toEqual(expected))

  it('are only those of the text’s language', () =>
    expect(findDiscouragedWords('addict', [term('es', 'x', ['addict'])], 'en')).toEqual([]))

  it('come with their context, the word to use and the reason', () => {
    const [offence] = findDiscouragedWords(
      'Somebody who is called an addict may not want to come back to the clinic again after that.',
      [term('en', 'person with an addiction', ['addict'])],
      'en',
    )
    expect(offence).toEqual({
      termId: 1,
      found: 'addict',
      excerpt: 'Somebody who is called an addict may not want to come…',
      instead: 'person with an addiction',
      reason: 'So.',
    })
  })
})

describe('words to use', () => {
  const alliance = term('es', 'alianza terapéutica', [], ['therapeutic alliance'])
  it.each([
    ['is missed where the original has it', 'A therapeutic alliance.', 'Una unión.', 1],
    ['is there, in the plural too', 'Therapeutic alliances.', 'Las alianzas terapéuticas.', 0],
    ['is not asked for without it', 'A friendship.', 'Una amistad.', 0],
    ['is not asked of what is not translated yet', 'A therapeutic alliance.', ' ', 0],
  ])('the glossary’s word %s', (_what, original, translation, count) =>
    expect(findMissingTerms(original, 'en', translation, [alliance], 'es')).toHaveLength(count),
  )
})

it('the glossaries that ship with Attune have words to use and to avoid in every language, each once', async () => {
  const { glossary } = await readFirstContent()
  for (const locale of ['en', 'es', 'fr', 'ar', 'zh', 'vi']) {
    const own = glossary.filter((each) => each.locale === locale)
    expect(own.filter(({ avoid }) => avoid).length, locale).toBeGreaterThan(4)
    expect(new Set(own.map((each) => each.term)).size).toBe(own.length)
    // No word to use may hold one to avoid.
    expect(
      own.flatMap((each) =>
        findDiscouragedWords(
          each.term,
          own.map((one, id): Term => ({
            id,
            locale: one.locale,
            term: '',
            original: [],
            avoid: one.avoid ?? [],
            reason: null,
          })),
          each.locale,
        ),
      ),
    ).toEqual([])
  }
})

describe('on the desk', () => {
  let payload: Payload
  let translator: Person, reviewer: Person
  beforeAll(async () => {
    payload = await openTestPayload()
    translator = await addPerson(payload, { roles: ['translator'], languages: ['es'] })
    reviewer = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] })
  })
  const post = (person: Person | null, data: object) =>
    callApi(payload, person, 'POST', '/api/glossary', data)
  const json = async <Body>(person: Person | null, path: string) =>
    (await (await callApi(payload, person, 'GET', path)).json()) as Body
  type Found = { answers: { id: number; now: { found: string }[]; shown: { found: string }[] }[] }

  it('words to avoid need a reason, and only people with the language change its glossary', async () => {
    expect((await post(reviewer, { locale: 'en', term: 'x', avoid: ['y'] })).status).toBe(400)
    expect((await post(translator, { locale: 'en', term: 'x' })).status).toBe(403)
    const { doc } = (await (await post(translator, { locale: 'es', term: 'x' })).json()) as {
      doc: { id: number }
    }
    await callApi(payload, translator, 'PATCH', `/api/glossary/${doc.id}`, { locale: 'en' })
    expect(
      (await json<{ terms: Term[] }>(translator, '/api/glossary/terms?locale=es')).terms,
    ).toMatchObject([{ id: doc.id, term: 'x', avoid: [], original: [], reason: null }])
    expect((await callApi(payload, null, 'GET', '/api/glossary/terms?locale=es')).status).toBe(401)
    expect(
      (await callApi(payload, translator, 'GET', '/api/glossary/terms?locale=zz')).status,
    ).toBe(400)
    expect(
      (await callApi(payload, translator, 'GET', '/api/glossary/999999/offending')).status,
    ).toBe(404)
  })

  it('a changed term lists the answers that use its words, in drafts and in public', async () => {
    const shown = await addEntry(payload, { answer: answerOf('An oldword stands here.') })
    for (const step of ['approve', 'publish'])
      expect((await takeStepOver(payload, reviewer, shown.id, step)).status).toBe(200)
    const draft = await addEntry(payload, { answer: answerOf('Two oldwords stand here.') })
    const { doc } = (await (
      await post(reviewer, { locale: 'en', term: 'newword', avoid: ['otherword'], reason: 'So.' })
    ).json()) as { doc: { id: number } }
    expect(await json<Found>(reviewer, `/api/glossary/${doc.id}/offending`)).toEqual({
      answers: [],
      more: false,
    })
    expect(
      (
        await callApi(payload, reviewer, 'PATCH', `/api/glossary/${doc.id}`, {
          avoid: ['oldword*'],
        })
      ).status,
    ).toBe(200)
    const { answers } = await json<Found>(reviewer, `/api/glossary/${doc.id}/offending`)
    expect(
      answers
        .map(({ id, now, shown: read }) => [
          id,
          now.map((each) => each.found),
          read.map((each) => each.found),
        ])
        .sort(),
    ).toEqual([
      [shown.id, ['oldword'], ['oldword']],
      [draft.id, ['oldwords'], []],
    ])
    const events = await sqlFor(payload)<{ details: unknown }>(
      `select details from workflow.events where action = 'glossary.changed' order by id desc
        limit 1`,
    )
    expect(events[0]?.details).toMatchObject({
      id: doc.id,
      operation: 'update',
      changed: { avoid: [['otherword'], ['oldword*']] },
    })
  })

  it('says if there are answers that it did not check', async () => {
    const { doc } = (await (
      await post(reviewer, { locale: 'en', term: 'fineword', avoid: ['manyword'], reason: 'So.' })
    ).json()) as { doc: { id: number } }
    const sql = sqlFor(payload)
    await sql(
      `insert into public.entries (id, locale, question, updated_at, created_at)
        select 900000 + n, 'en', 'Manyword', now(), now() from generate_series(1, 301) n`,
    )
    await sql(
      `insert into workflow.desk_list (entry_id, source_id, locale, question, state, updated_at,
        folded) select id, id, 'en', question, 'draft', now(), 'manyword' from public.entries
        where id > 900000`,
    )
    const more = async () =>
      (await json<{ more: boolean }>(reviewer, `/api/glossary/${doc.id}/offending`)).more
    expect(await more()).toBe(true)
    await sql('delete from public.entries where id > 900001')
    expect(await more()).toBe(false)
    await sql('delete from public.entries where id > 900000')
  })

  it('publishing a word to avoid shows a warning and needs a note', async () => {
    await post(reviewer, {
      locale: 'en',
      term: 'kind word',
      avoid: ['unkindword'],
      reason: 'It hurts.',
    })
    const entry: Entry = await addEntry(payload, { shortAnswer: 'An unkindword.' })
    await takeStepOver(payload, reviewer, entry.id, 'approve')
    const refused = await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/publish`, {})
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/Use “kind word” instead of “unkindword” \(It hurts\)/),
    ])
    expect(
      (
        await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/publish`, {
          note: 'A quotation.',
        })
      ).status,
    ).toBe(200)
  })
})
