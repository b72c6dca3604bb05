import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { FIXTURES, publishFixtures } from '../../testing/search-fixture.ts'
import { readPool } from '../read/pool.ts'
import { closeReadConnections } from '../read/read-through.ts'
import { NOTHING_FOUND, search, sanitizeQuery } from './search.ts'

let client: pg.Client

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await publishFixtures(client)
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

/** What somebody may type, and the answer that must be among the first three. */
const LAY: Partial<Record<Locale, string>> = {
  en: `
    Why is client/therapist relationship important? = why
    can I sleep with my therapist = date
    is it ok to date your therapist = date
    my counselor asked me out is that legal = date
    i am in love with my therapist = date
    when can a therapst date a cleint = date
    sex with ex therapist = date
    do shrinks say patient or client = words
    service user = words
    what are the advantages of counselling = benefits
    reasons to go to therapy = benefits good
    is therapy worth it = good benefits
    why should i see a psychologist = good
    what is the therapist client relationship called = called
    theraputic aliance = alliance
    therapeutic alliance meaning = alliance called
    why does trusting my therapist matter = why
    how do i feel safe and open up = why
    relatonship between therapist and client = between what called
    coping stratagies = benefits
    self esteem = good
    california law = date`,
  es: `
    puedo acostarme con mi terapeuta = date
    mi psicólogo quiere salir conmigo = date
    es ilegal que un terapeuta tenga relaciones con un paciente = date
    me enamore de mi psicologa = date
    para que sirve la terapia = benefits good
    ventajas de ir a terapia = benefits
    se dice cliente o paciente = words
    por que es importante la relacion terapeutica = why
    como se llama la relacion con el terapeuta = called
    relasion terapeutica = called what why
    autoestima = good`,
  fr: `
    puis-je coucher avec mon psy = date
    mon therapeute veut sortir avec moi = date
    je suis amoureuse de mon thérapeute = date
    est-ce légal = date
    à quoi sert une thérapie = benefits good
    avantages de la psychotherapie = benefits
    client ou patient = words
    pourquoi la relation thérapeutique est importante = why
    relation thérapeutique définition = called
    estime de soi = good
    therapeutte = good what called words date why`,
  ar: `
    هل يجوز ان احب معالجي = date
    هل يمكن للمعالج الزواج من مريض = date
    العلاقة الجنسية مع الطبيب النفسي = date
    ما فائدة العلاج النفسي = benefits good
    فوائد العلاج = benefits
    هل اقول مريض او عميل = words
    لماذا الثقة مهمه = why
    اسم العلاقه بين المعالج والمريض = called
    القانون في كاليفورنيا = date
    تقدير الذات = good`,
  zh: `
    可以和心理医生谈恋爱吗 = date
    我爱上了我的咨询师 = date
    和治疗师上床违法吗 = date
    心理咨询有什么用 = benefits good
    看心理医生有什么好处 = good benefits
    应该说病人还是来访者 = words
    为什么治疗关系很重要 = why
    治疗联盟 = alliance called
    咨访关系叫什么 = called
    安全感 = why
    自尊 = good`,
  vi: `
    tôi có thể yêu nhà trị liệu của mình không = date
    ngu voi bac si tam ly co pham phap khong = date
    hen ho voi nha tri lieu = date
    lợi ích của trị liệu = benefits
    tai sao nen di tri lieu = benefits good
    thân chủ hay bệnh nhân = words
    quan hệ trị liệu gọi là gì = called
    vi sao moi quan he quan trong = why
    lòng tự trọng = good
    an toàn và được thấu hiểu = why`,
}

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' = ') as [string, string])

describe.each(LOCALE_CODES)('in %s', (locale) => {
  it.each(rows(LAY[locale] ?? ''))('%s', async (query, expected) => {
    const { results } = await search(locale, query)
    const first = results.slice(0, 3).map((result) => result.slug)
    expect(
      first.some((slug) => expected.split(' ').includes(slug)),
      `${query} found ${first.join(', ')}`,
    ).toBe(true)
  })

  it.each((FIXTURES[locale] ?? []).map(({ name, question }) => [name, question]))(
    'finds %s first by its own question',
    async (name, question) => {
      expect((await search(locale, question)).results[0]?.slug).toBe(name)
    },
  )
})

describe('a search', () => {
  it.each([
    'pizza delivery near me',
    'zzzz qqqq',
    'my therapist stole my bicycle',
    'my dead-end job',
    '%_\\',
    '((((',
    "'; drop table x; --",
    '🙂',
    '',
  ])('for what nobody answers finds nothing: %j', async (query) => {
    expect((await search('en', query)).results).toEqual([])
  })

  it.each([
    ['letters', 'a'],
    ['spaces', ' '],
    ['quotes', "'"],
  ])('of ten thousand %s finds nothing', async (_, letter) => {
    expect((await search('en', letter.repeat(10_000))).results).toEqual([])
  })

  it.each(['i want to kil myself', 'suicde', 'i wanna dye'])(
    'in a crisis shows no answer that only sounds like it: %s',
    async (query) => {
      expect(await search('en', query)).toEqual(NOTHING_FOUND)
    },
  )

  it('returns near matches when there are no results', async () => {
    expect((await search('en', 'a friend of my therapist')).near.length).toBeGreaterThan(0)
  })

  it('marks the words of the query in the question and in the extract', async () => {
    const [first] = (await search('en', 'unethical contact')).results
    expect(first?.extract?.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(
      expect.arrayContaining(['contact', 'unethical']),
    )
    expect(first?.extract?.map((piece) => piece.text).join('')).toMatch(
      /^Sexual contact|^Additionally/,
    )
  })

  it('does not depend on what a connection has prepared', async () => {
    const before = await search('en', 'unethical contact')
    await search('en', 'unethical contact')
    // As behind a pooler that gives each statement another connection.
    await Promise.all(Array.from({ length: 8 }, () => readPool().query('deallocate all')))
    expect(await search('en', 'unethical contact')).toEqual(before)
  })

  it('is one harmless line', () => {
    expect(sanitizeQuery(' a\u0000b\n\u202e c\ud800 ')).toBe('a b c')
  })
})
