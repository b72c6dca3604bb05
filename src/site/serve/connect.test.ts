import { EventEmitter } from 'node:events'
import { XMLValidator } from 'fast-xml-parser'
import type { GetServerSidePropsContext } from 'next'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { publishedValues } from '../../fields/published-values.ts'
import type { Locale } from '../../i18n/locales.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { projectSettings } from '../../published/write/labels.ts'
import { projectText } from '../../published/write/text.ts'
import { projectWithdrawal } from '../../published/write/withdrawal.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import { withoutPersons } from './connect-parameters.ts'
import { serveConnect } from './connect.ts'
import { openSearch } from './sealed-search.ts'

const ORIGIN = 'https://answers.example.org'
let client: pg.Client
const sql = sqlOfClient(() => client)

const publish = (
  entryId: number,
  codes: string[],
  {
    locale = 'en',
    sourceId = entryId,
    sensitive = false,
  }: { locale?: Locale; sourceId?: number; sensitive?: boolean } = {},
) =>
  projectText(
    sql,
    {
      entryId,
      sourceId,
      locale,
      slug: `q-${entryId}`,
      question: `Question ${entryId}?`,
      shortAnswer: `Short <${entryId}>.`,
      shortAnswerDerived: false,
      answerHtml: '<p>Text about porridge.</p>',
      answerText: 'Text about porridge.',
      ...publishedValues({}, { topics: [], riskTier: 'low', sensitive, codes }),
      staleSeverity: null,
      review: null,
      textHash: String(entryId),
      publishedBy: 'Test',
    },
    new Date(Date.UTC(2026, 10, entryId)),
  )

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  process.env.PUBLIC_URL = ORIGIN
  process.env.PAYLOAD_SECRET = 'test'.repeat(10)
  client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  await projectSettings(sql, publicSettings({ name: 'Northside' }))
  await publish(1, ['ICD-10-CM F41 Anxiety', 'SNOMED CT 197480006 Anxiety disorder'])
  await publish(2, ['ICD-10-CM F41.1 Generalized anxiety disorder'])
  await publish(12, ['ICD-10-CM F41.1 Generalized anxiety disorder'], { locale: 'es', sourceId: 2 })
  await publish(3, ['ICD-10-CM F32 Depressive episode', '1.2.3.4 X9 Something'])
  await publish(4, ['ICD-10-CM F32 Depressive episode'], { sensitive: true })
  await publish(5, ['LOINC 44249-1 PHQ-9'])
  await projectWithdrawal(
    sql,
    5,
    { alternativeIds: [], questionMayStay: false, reason: 'unsafe' },
    new Date(Date.UTC(2026, 10, 20)),
  )
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

const ICD = '2.16.840.1.113883.6.90'
const address = (parameters: Record<string, string>) =>
  `/connect?${new URLSearchParams(parameters).toString()}`
const asking = (code: string, system = ICD, more: Record<string, string> = {}) =>
  address({ 'mainSearchCriteria.v.cs': system, 'mainSearchCriteria.v.c': code, ...more })

async function open(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = { status: 200, headers: new Map<string, string>(), body: '' }
  const req = Object.assign(new EventEmitter(), { url, method, headers, socket: {} })
  const res = {
    req,
    setHeader: (name: string, value: string) => void sent.headers.set(name.toLowerCase(), value),
    set statusCode(status: number) {
      sent.status = status
    },
    end: (body?: string) => void (sent.body = body ?? ''),
  }
  const result = await serveConnect({
    req,
    res,
    query: {},
    resolvedUrl: url,
  } as unknown as GetServerSidePropsContext)
  const leadsTo = 'redirect' in result ? result.redirect.destination : null
  return { ...sent, leadsTo }
}
const listed = async (url: string) => {
  const { leadsTo } = await open(url)
  const opened = await openSearch(leadsTo?.split('/search/')[1] ?? '')
  return opened && 'numbers' in opened ? opened.numbers : leadsTo
}
const JSON_FORM = { knowledgeResponseType: 'application/json' }
type Feed = {
  feed: {
    lang: string
    subtitle: { _value: string }
    category: { scheme: string; term: string }[]
    entry: { title: { _value: string }; lang: string; link: { href: string }[] }[]
  }
}
const feedOf = async (url: string) => (JSON.parse((await open(url)).body) as Feed).feed

it.each([
  ['a code', asking('F41.1'), '/en/a/2'],
  ['a code below it, by its parent', asking('F41.10'), '/en/a/2'],
  ['a code whose siblings alone have answers, by their parent', asking('F41.9'), '/en/a/1'],
  ['a code without its dot, in small letters', asking('f411'), '/en/a/2'],
  ['a system by its name', asking('197480006', 'SNOMED CT'), '/en/a/1'],
  ['a system without a name', asking('x9', '1.2.3.4'), '/en/a/3'],
  ['several answers', asking('F32.1'), [3, 4]],
  ['a withdrawn answer', asking('44249-1', '2.16.840.1.113883.6.1'), []],
  ['an unknown code', asking('Z99'), []],
  ['an unknown system', asking('F41', '9.9.9'), []],
  [
    'a name where no code is known',
    asking('Z99', ICD, { 'mainSearchCriteria.v.dn': 'porridge' }),
    [1, 2, 3, 4],
  ],
  [
    'a language',
    asking('F41.1', ICD, { 'informationRecipient.languageCode.c': 'es-US' }),
    '/es/a/2',
  ],
  [
    'MedlinePlus’ name of Spanish',
    asking('F41.1', ICD, { 'informationRecipient.languageCode.c': 'sp' }),
    '/es/a/2',
  ],
  [
    'OpenEMR’s form, word for word',
    '/connect?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=F41.1&informationRecipient.languageCode.c=es',
    '/es/a/2',
  ],
  ['nothing', '/connect', []],
  ['signs of SQL', asking("F41'; drop table x"), []],
])('leads to the answers of %s', async (_what, url, found) => {
  const result = await listed(url)
  expect(Array.isArray(result) ? result.toSorted() : result).toEqual(found)
})

it('says as JSON what was found, in the shape of MedlinePlus Connect', async () => {
  const feed = await feedOf(asking('F32', ICD, JSON_FORM))
  expect(feed).toMatchObject({
    lang: 'en',
    subtitle: { _value: '2 answers found' },
    category: [
      { scheme: 'mainSearchCriteria.v.c', term: 'F32' },
      { scheme: 'mainSearchCriteria.v.cs', term: ICD },
      { scheme: 'informationRecipient.languageCode.c', term: 'en' },
    ],
  })
  expect(feed.entry.map(({ link }) => link[0]?.href)).toEqual([
    `${ORIGIN}/en/questions/q-3`,
    `${ORIGIN}/en/a/4`,
  ])
  const other = await feedOf(
    asking('F41', ICD, { ...JSON_FORM, 'informationRecipient.languageCode.c': 'es' }),
  )
  expect(other.entry[0]).toMatchObject({ lang: 'en', title: { _value: 'Question 1?' } })
  const none = await feedOf(asking('Z99', ICD, JSON_FORM))
  expect(none).toMatchObject({ subtitle: { _value: 'No answer found' }, entry: [] })
})

it('is an Atom feed for records that want XML', async () => {
  const { body, headers } = await open(asking('F32', ICD, { knowledgeResponseType: 'text/xml' }))
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  expect(XMLValidator.validate(body)).toBe(true)
  expect(body).toContain('<summary>Short &lt;3&gt;.</summary>')
  expect(body.match(/<entry/g)).toHaveLength(2)
})

it('refuses other forms and methods, and keeps no copy', async () => {
  expect(
    await open(asking('F32', ICD, { knowledgeResponseType: 'application/javascript' })),
  ).toMatchObject({ status: 406 })
  const { status, headers } = await open(asking('F32'), {}, 'POST')
  expect([status, headers.get('cache-control')]).toEqual([405, 'no-store'])
})

/** As records send them, and as an attacker could. */
const PERSONAL = [
  ...[
    'administrativeGenderCode.c',
    'birthTime',
    'id.root',
    'id.extension',
    'name.given',
    'name.family',
    'age.v.v',
    'addr.streetAddressLine',
    'telecom',
    'languageCode.c',
  ].map((name) => `patientPerson.${name}`),
  ...['patient.id', 'name', 'birthTime', 'age'].map((name) => `recordTarget.${name}`),
  ...['id', 'effectiveTime.v', 'code.c', 'serviceDeliveryLocation.id'].map(
    (name) => `encounter.${name}`,
  ),
  ...[
    'performer.name',
    'assignedAuthorizedPerson.id.root',
    'representedOrganization.name',
    'holder.assignedEntity.n',
    'informationRecipient.healthCareProvider.c.c',
    'taskContext.c.dn',
    'subTopic.v.dn',
    'observation.v.v',
    'locationOfInterest.addr.PC',
    'severityObservation.interpretationCode.c.c',
  ],
  ...[
    'q',
    'n',
    'name',
    'dob',
    'mrn',
    'callback',
    'transform',
    'pat%69ent',
    'mainSearchCriteria.v.ot',
    'mainSearchCriteria.v.cs.x',
    'knowledgeResponseType2',
    '__proto__',
  ],
]

it('drops whatever else a request says, before anything can keep it', async () => {
  expect(PERSONAL.length).toBeGreaterThanOrEqual(40)
  const person = Object.fromEntries(PERSONAL.map((name, at) => [name, `canary${at}`]))
  for (const code of ['F41.1', 'F32', 'Z99'])
    for (const more of [{}, JSON_FORM, { knowledgeResponseType: 'text/xml' }]) {
      const url = asking(code, ICD, { ...person, ...more })
      expect(withoutPersons(url)).toBe(asking(code, ICD, more))
      const { body, headers, leadsTo } = await open(url)
      expect([body, leadsTo, ...headers.values()].join()).not.toContain('canary')
    }
  const named = await open(
    asking('canary code', 'canary', {
      ...JSON_FORM,
      'mainSearchCriteria.v.dn': 'canary words',
      'informationRecipient.languageCode.c': 'canary',
    }),
  )
  expect(named.body).not.toContain('canary')
  const kept = await sql<{ rows: string }>(
    `select string_agg(query_to_xml(format('select * from %I.%I', table_schema, table_name), true, true, '')::text, '') as rows
       from information_schema.tables where table_schema in ('portal', 'workflow', 'public') and table_type = 'BASE TABLE'`,
  )
  expect(kept[0]?.rows).not.toContain('canary')
})
