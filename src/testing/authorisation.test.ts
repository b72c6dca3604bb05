import type { Payload, SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { DESK_VIEWS, ENDPOINTS, PAGES } from '../cms/access/routes.ts'
import {
  COLLECTIONS,
  FIELDS,
  GLOBALS,
  type Grants,
  type Operation,
  type RuledCollection,
} from '../cms/access/table.ts'
import { WORKFLOW_ACTIONS } from '../cms/access/workflow-actions.ts'
import type { Person } from '../core/person.ts'
import { ROLES, type Role } from '../core/roles.ts'
import { ownRoutes } from './own-routes.ts'
import { addEntry, addPerson, addTopic, callApi, openTestPayload } from './payload.ts'
import { fileRoutes } from './routes.ts'

/**
 * The access table against what the program does: each role (and nobody) tries each operation on
 * each collection and each step of the workflow, through the REST API; and everything that the
 * configuration has must have a row.
 */
let payload: Payload
let config: SanitizedConfig
const people = {} as Record<Role, Person>
let stranger: Person
let topics: number[]

beforeAll(async () => {
  payload = await openTestPayload()
  config = payload.config
  for (const role of ROLES)
    people[role] = await addPerson(payload, { roles: [role], languages: ['en'] })
  stranger = await addPerson(payload, { roles: ['editor'] })
  topics = [await addTopic(payload)]
})

/** What a document is to the person who asks; `en` is their only language. */
type Facts = { own?: boolean; translation?: boolean; self?: boolean }
type Document = { id: number; updatedAt: string }
type Subject = Facts & {
  name: string
  query?: string
  make: (role: Role | null) => Promise<Document>
  data: () => Promise<object>
}

/** The scopes as the table's own comment explains them, written a second time on purpose. */
function allowed(role: Role | null, grants: Grants, { own, translation, self }: Facts): boolean {
  switch (role ? grants[role] : undefined) {
    case undefined:
      return false
    case 'any':
    case 'never published':
      return true
    case 'own languages':
    case 'own wording':
      return Boolean(own)
    case 'own translations':
      return Boolean(own && translation)
    case 'self':
      return Boolean(self)
  }
}

const document = async (
  collection: 'topics' | 'glossary' | 'contacts' | 'phrases' | 'greetings' | 'taglines' | 'media',
  data: object,
) =>
  (await payload.create({
    collection,
    data: data as never,
    file: collection === 'media' ? picture() : undefined,
    overrideAccess: true,
  })) as unknown as Document
const picture = () => {
  const data = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  return { data, mimetype: 'image/png', name: 'dot.png', size: data.length }
}
const labels = (
  collection: 'topics' | 'contacts' | 'phrases' | 'greetings' | 'media',
  data: () => object,
): Subject[] =>
  (['en', 'es'] as const).map((locale) => ({
    name: `in ${locale}`,
    own: locale === 'en',
    query: `?locale=${locale}`,
    make: () => document(collection, data()),
    data: async () => data(),
  }))
let count = 0
const unique = (word: string) => `${word} ${(count += 1)}`

const SUBJECTS: Record<RuledCollection, Subject[]> = {
  entries: [
    {
      name: 'an original in the own language',
      own: true,
      make: () => addEntry(payload, { topics }),
      data: async () => ({ question: unique('Why?'), locale: 'en' }),
    },
    {
      name: 'an original in another language',
      make: () => addEntry(payload, { locale: 'es', topics }),
      data: async () => ({ question: unique('¿Por qué?'), locale: 'es' }),
    },
    {
      name: 'a translation into the own language',
      own: true,
      translation: true,
      make: async () =>
        addEntry(payload, {
          locale: 'en',
          translationOf: (await addEntry(payload, { locale: 'es', topics })).id,
        }),
      data: async () => ({
        question: unique('Why?'),
        locale: 'en',
        translationOf: (await addEntry(payload, { locale: 'es', topics })).id,
      }),
    },
  ],
  topics: labels('topics', () => ({ title: unique('Topic'), riskTier: 'low', position: 1 })),
  glossary: (['en', 'es'] as const).map((locale) => ({
    name: `in ${locale}`,
    own: locale === 'en',
    make: () => document('glossary', { term: unique('Word'), locale }),
    data: async () => ({ term: unique('Word'), locale }),
  })),
  contacts: labels('contacts', () => ({
    label: unique('Contact'),
    kind: 'clinic',
    region: 'US',
    position: 1,
  })),
  phrases: labels('phrases', () => ({ words: unique('Words'), danger: 'eating', level: 'sure' })),
  greetings: labels('greetings', () => ({ words: unique('Welcome') })),
  taglines: [
    {
      name: 'in any language',
      own: true,
      make: () => document('taglines', tagline()),
      data: async () => tagline(),
    },
  ],
  media: labels('media', () => ({ alt: unique('Picture') })),
  users: [
    {
      name: 'oneself',
      self: true,
      make: async (role) => person(role ? people[role] : stranger),
      data: async () => newcomer(),
    },
    { name: 'somebody else', make: async () => person(stranger), data: async () => newcomer() },
  ],
}
const letter = (at: number) => String.fromCodePoint(97 + (Math.floor(at) % 26))
const tagline = () => ({
  name: unique('Language'),
  english: 'Language',
  code: `x${letter(count / 26)}${letter(count)}`,
  words: 'Help is free.',
  source: 'https://language.example.test/',
  checkedOn: '2026-11-30',
  checkedBy: 'Somebody',
})
const newcomer = () => ({
  name: unique('New'),
  email: `new${count}@example.test`,
  roles: ['editor'],
  languages: ['en'],
})
const person = async ({ id }: Person) =>
  (await payload.findByID({ collection: 'users', id })) as unknown as Document

const REFUSED = [401, 403, 404]
const CALLERS = [...ROLES, null]

/** Gives each caller the document of the one before, as long as nobody may have changed it. */
function shared({ make }: Subject) {
  let unchanged: Document | undefined
  return {
    take: async (role: Role | null) => (unchanged ??= await make(role)),
    after: (status: number) => {
      if (!REFUSED.includes(status)) unchanged = undefined
    },
  }
}

async function attempt(
  role: Role | null,
  collection: RuledCollection,
  operation: Operation,
  subject: Subject,
  take: Subject['make'],
): Promise<number> {
  const who = role && people[role]
  const query = subject.query ?? ''
  if (operation === 'create')
    return (await callApi(payload, who, 'POST', `/api/${collection}${query}`, await subject.data()))
      .status
  if (operation === 'readVersions')
    return (await callApi(payload, who, 'GET', `/api/${collection}/versions`)).status
  const { id, updatedAt } = await take(role)
  const path = `/api/${collection}/${id}${query}`
  if (operation === 'read') return (await callApi(payload, who, 'GET', path)).status
  if (operation === 'delete') return (await callApi(payload, who, 'DELETE', path)).status
  const name = {
    entries: 'question',
    topics: 'title',
    glossary: 'term',
    contacts: 'label',
    phrases: 'words',
    greetings: 'words',
    taglines: 'checkedBy',
    media: 'alt',
    users: 'name',
  }[collection]
  return (
    await callApi(
      payload,
      who,
      'PATCH',
      path,
      { [name]: unique('Changed') },
      { 'if-match': `"${updatedAt}"` },
    )
  ).status
}

describe.each(Object.keys(COLLECTIONS) as RuledCollection[])('%s', (collection) => {
  test.each(Object.keys(COLLECTIONS[collection]) as Operation[])('%s', async (operation) => {
    const grants: Grants = COLLECTIONS[collection][operation]
    const wrong: string[] = []
    for (const subject of SUBJECTS[collection]) {
      // What somebody is to themselves is another document for each.
      const { take, after } = subject.self
        ? { take: subject.make, after: () => {} }
        : shared(subject)
      for (const role of CALLERS) {
        const status = await attempt(role, collection, operation, subject, take)
        if (operation !== 'read') after(status)
        const may = allowed(role, grants, subject)
        if (REFUSED.includes(status) === may || status >= 500)
          wrong.push(
            `${role ?? 'nobody'} ${operation} ${subject.name}: ${status}, the table says ${may ? 'yes' : 'no'}`,
          )
      }
    }
    expect(wrong).toEqual([])
  })
})

describe.each(Object.keys(GLOBALS) as (keyof typeof GLOBALS)[])('the global %s', (slug) => {
  test.each(['read', 'update'] as const)('%s', async (operation) => {
    const wrong: string[] = []
    for (const locale of ['en', 'es'])
      for (const role of CALLERS) {
        const path = `/api/globals/${slug}?locale=${locale}`
        const { status } = await callApi(
          payload,
          role && people[role],
          operation === 'read' ? 'GET' : 'POST',
          path,
          operation === 'read' ? undefined : { clinicName: 'A clinic' },
        )
        const may = allowed(role, GLOBALS[slug][operation], { own: locale === 'en' })
        if (REFUSED.includes(status) === may)
          wrong.push(
            `${role ?? 'nobody'} ${operation} in ${locale}: ${status}, the table says ${may ? 'yes' : 'no'}`,
          )
      }
    expect(wrong).toEqual([])
  })
})

describe('the steps of the workflow', () => {
  const BODY: Record<string, object> = {
    'request-changes': { note: 'Please.' },
    withdraw: { reason: 'A reason.' },
    restore: { versionId: 1 },
    'still-current': { reason: 'It is.' },
    schedule: { at: '2027-06-01T09:00' },
    assign: { person: null },
    'set-review-date': { day: '2027-06-01' },
    'still-correct': { evidence: 'A guideline.', text: 'f'.repeat(64) },
  }
  test.each(Object.keys(WORKFLOW_ACTIONS) as (keyof typeof WORKFLOW_ACTIONS)[])(
    '%s',
    async (action) => {
      const wrong: string[] = []
      for (const subject of SUBJECTS.entries) {
        const { take, after } = shared(subject)
        for (const role of CALLERS) {
          const { id, updatedAt } = await take(role)
          const { status } = await callApi(
            payload,
            role && people[role],
            'POST',
            `/api/entries/${id}/${action}`,
            { ...BODY[action], seen: updatedAt },
          )
          after(status)
          const may = allowed(role, WORKFLOW_ACTIONS[action].by, subject)
          // What the state or the text does not allow (409, 422) is not a matter of the role.
          if ([401, 403].includes(status) === may || status >= 500)
            wrong.push(
              `${role ?? 'nobody'} ${action} ${subject.name}: ${status}, the table says ${may ? 'yes' : 'no'}`,
            )
        }
      }
      expect(wrong).toEqual([])
    },
  )
})

describe('everything has a row', () => {
  const own = <Entity extends { slug: string }>(list: readonly Entity[]) =>
    list
      .filter(({ slug }) => !slug.startsWith('payload-'))
      .map(({ slug }) => slug)
      .sort()

  test('collections and globals', () => {
    expect(own(config.collections)).toEqual(Object.keys(COLLECTIONS).sort())
    expect(own(config.globals)).toEqual(Object.keys(GLOBALS).sort())
  })

  test('a field’s row is the access that the field has', () => {
    const entities = [...config.collections, ...config.globals].filter(
      ({ slug }) => !slug.startsWith('payload-'),
    )
    const wired = entities.flatMap(({ slug, flattenedFields }) =>
      flattenedFields.flatMap((field) =>
        'access' in field && field.access
          ? Object.keys(field.access).map((operation) => `${slug}.${field.name}.${operation}`)
          : [],
      ),
    )
    const rows = Object.entries(FIELDS).flatMap(([owner, fields]) =>
      Object.entries(fields).flatMap(([field, row]) =>
        Object.keys(row).map((operation) => `${owner}.${field}.${operation}`),
      ),
    )
    expect(rows.filter((row) => !wired.includes(row))).toEqual([])
    expect(wired.filter((each) => !rows.includes(each))).toEqual([])
  })

  test('endpoints, and views of the desk', async () => {
    expect((await ownRoutes(config)).sort()).toEqual(Object.keys(ENDPOINTS).sort())
    const views = Object.values(config.admin.components.views ?? {}).flatMap((view) =>
      view && 'path' in view && view.path ? [view.path] : [],
    )
    expect(views.sort()).toEqual(Object.keys(DESK_VIEWS).sort())
  })

  test('pages and route handlers', () => {
    const notation = (path: string) =>
      path
        .replace(/:(\w+)\*/g, '[...$1]')
        .replace(/:(\w+)/g, '[$1]')
        .replace('[...segments]', '[[...segments]]')
    expect([...new Set(fileRoutes().map(({ path }) => notation(path)))].sort()).toEqual(
      Object.keys(PAGES).sort(),
    )
  })
})
