import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { factorRoles } from '../../../auth/factors/factor-roles.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { readQuestion } from '../../../published/read/question.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { NOTHING_FOUND, search } from '../../../published/search/search.ts'
import { openTestPayload, requestFor, sqlFor } from '../../../testing/payload.ts'
import { importSources } from '../import.ts'
import { readSources } from '../sources.ts'
import { SOURCE_DOCUMENT, seedFirstContent } from './first-start.ts'

let payload: Payload
beforeAll(async () => {
  payload = await openTestPayload()
  return closeReadConnections
})

describe('the first content', () => {
  it('is written once, published and marked as not reviewed', async () => {
    const log: string[] = []
    expect(
      await seedFirstContent(payload, { answers: 'publish', log: (line) => log.push(line) }),
    ).toBe(true)
    const rows = await sqlFor(payload)<{
      question: string
      reviewed: boolean
      topic_ids: number[]
      jurisdiction: string | null
      sensitive: boolean
    }>(
      `select question, reviewed, topic_ids, jurisdiction, sensitive from portal.entries
        where locale = 'en' order by entry_id`,
    )
    expect(rows).toHaveLength(10)
    expect(rows[0]?.question).toBe('What is client/therapist relationship?')
    expect(rows.every((row) => !row.reviewed && row.topic_ids.length === 1)).toBe(true)
    expect(
      rows
        .filter((row) => row.jurisdiction)
        .map((row) => [row.question, row.jurisdiction, row.sensitive]),
    ).toEqual([
      ['When can a therapist date a client?', 'State of California', true],
      ['If a therapist crossed a line', 'State of California', true],
    ])
    const contacts = await sqlFor(payload)(
      'select * from portal.contacts where checked_on is not null',
    )
    expect(contacts).toHaveLength(0)
    const [shipped] = await sqlFor(payload)(
      `select (select count(distinct contact_id)::int from portal.contacts) as contacts,
              (select count(distinct topic_id)::int from portal.topics) as topics,
              (select bool_or(checked) from portal.contacts) as signed_contacts,
              (select bool_or(checked) from portal.topics) as signed_topics,
              (select clinic -> 'es' from portal.settings) as spanish`,
    )
    expect(shipped).toEqual({
      contacts: 84,
      topics: 4,
      signed_contacts: false,
      signed_topics: false,
      spanish: {
        name: 'Nuestra clínica',
        welcome: expect.stringContaining('Preguntas') as string,
        checked: false,
      },
    })
    expect(await seedFirstContent(payload, { answers: 'publish', log: () => undefined })).toBe(
      false,
    )
  })

  it('leaves the roles that need a second factor as they are by default', async () => {
    expect(await factorRoles(sqlFor(payload))).toEqual(['admin', 'reviewer'])
  })

  it('has its translations, linked to their sources and marked as not reviewed', async () => {
    const rows = await sqlFor(payload)<{
      locale: string
      n: number
      linked: number
      reviewed: number
      topics: number
    }>(
      `select t.locale, count(*)::int as n, count(s.entry_id)::int as linked,
        count(*) filter (where t.reviewed)::int as reviewed,
              count(*) filter (where t.topic_ids = s.topic_ids
                and t.sensitive = s.sensitive)::int as topics
         from portal.entries t left join portal.entries s on s.entry_id = t.source_id
           and s.locale = 'en'
        where t.locale <> 'en' group by 1 order by 1`,
    )
    expect(rows).toEqual(
      ['ar', 'es', 'fr', 'vi', 'zh'].map((locale) => ({
        locale,
        n: 10,
        linked: 10,
        reviewed: 0,
        topics: 10,
      })),
    )
    const [dating] = await sqlFor(payload)<{
      ar: string
      es: string
      en: string
      where_it_applies: string
    }>(
      `select ar.slug as ar, es.question as es, en.question as en,
        es.jurisdiction as where_it_applies from portal.entries en
         join portal.entries es on es.source_id = en.entry_id and es.locale = 'es'
           join portal.entries ar on ar.source_id = en.entry_id and ar.locale = 'ar'
        where en.question like '%date a client%'`,
    )
    expect(dating).toEqual({
      en: 'When can a therapist date a client?',
      es: '¿Cuándo puede mi terapeuta salir conmigo?',
      ar: 'متى-يمكن-للمعالج-إقامة-علاقة-عاطفية-مع-المراجع',
      where_it_applies: 'State of California',
    })
  })

  it('has an answer for whom a therapist harmed, with sources, beside the one about dating', async () => {
    const [answer] = await sqlFor(payload)<{ sources: { url: string }[]; topic_ids: number[] }>(
      `select sources, topic_ids from portal.entries
        where locale = 'en' and question = 'If a therapist crossed a line'`,
    )
    expect(answer?.sources).toHaveLength(12)
    expect(answer?.sources.map(({ url }) => new URL(url).protocol)).toEqual(
      Array(12).fill('https:'),
    )
    const found = await readQuestion('en', 'when-can-a-therapist-date-a-client')
    expect(
      found?.kind === 'answer' && found.view.related.map(({ question }) => question),
    ).toContain('If a therapist crossed a line')
  })

  it.each<[Locale, string, string]>([
    ['en', 'my therapist kissed me in the parking lot', 'If a therapist crossed a line'],
    ['en', 'my counselor put his hand up my skirt', 'If a therapist crossed a line'],
    ['es', 'mi psicólogo me tocó los pechos', 'Si su terapeuta cruzó un límite'],
    ['ar', 'المعالج قبّلني في الجلسة', 'إذا تجاوز المعالِج أو المعالِجة الحدود'],
    ['fr', 'mon psychologue m’a embrassée', 'Si un thérapeute a franchi une limite'],
    ['zh', '治疗师摸我的胸', '如果治疗师越过了界限'],
    ['vi', 'bác sĩ tâm lý sờ ngực tôi', 'Nếu nhà trị liệu đã vượt quá ranh giới'],
  ])('finds it in %s by what somebody says who was harmed: %s', async (locale, query, question) => {
    const { results, elsewhere } = await search(locale, query)
    const listed = [...results, ...elsewhere]
    expect(results.map((each) => each.question)).toContain(question)
    // Nothing that only mentions therapy.
    expect(listed.filter(({ sensitive }) => !sensitive)).toEqual([])
  })

  it.each([
    'I don’t want to be here anymore',
    'i want to kill myself and my therapist is away',
    'my husband hits me when I come home from therapy',
    'took all my pills',
  ])('lists nothing that fits loosely when somebody is in danger: %s', async (query) => {
    expect(await search('en', query)).toEqual(NOTHING_FOUND)
  })

  it('refuses a translation with another number of questions, and writes nothing', async () => {
    const french = async (translationOf: string) =>
      (
        await readSources([SOURCE_DOCUMENT], {
          locale: 'fr',
          document: 'leaflet.fr.txt',
          translationOf,
        })
      ).sources
    const short = (await french('client-therapist-relationship.txt')).map((source) => ({
      ...source,
      pairs: source.pairs.slice(1),
    }))
    const inFrench = () =>
      sqlFor(payload)('select id from public.entries where locale = $1', ['fr'])
    const before = await inFrench()
    const req = await requestFor(payload, null)
    await expect(importSources(req, short, {})).rejects.toThrow(
      /8 questions, its original .* has 9/,
    )
    await expect(importSources(req, await french('unknown.txt'), {})).rejects.toThrow(
      /Import the original first/,
    )
    expect(await inFrench()).toEqual(before)
  })

  it('is recognised by a second import, which writes nothing', async () => {
    const before = await sqlFor(payload)(
      'select count(*)::int as n, max(id) as last from public._entries_v',
    )
    const { sources } = await readSources([SOURCE_DOCUMENT])
    const [outcome] = await importSources(await requestFor(payload, null), sources, {
      publish: true,
    })
    expect(outcome?.written).toBe(false)
    expect(outcome?.plan.steps.map(({ action }) => action)).toEqual(Array(9).fill('unchanged'))
    expect(
      await sqlFor(payload)('select count(*)::int as n, max(id) as last from public._entries_v'),
    ).toEqual(before)
  })
})
