import { randomBytes } from 'node:crypto'
import {
  createPayloadRequest,
  getPayload,
  handleEndpoints,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { Client, type Pool } from 'pg'
import { inject } from 'vitest'
import { unwordedDetails } from '../cms/desk/log/detail-labels.ts'
import { asEntry, toDocument, type Entry } from '../cms/entries/entry.ts'
import type { LabelStanding } from '../cms/workflow/labels/standing.ts'
import type { Person } from '../core/person.ts'
import { sqlOf } from '../core/request-sql.ts'
import type { Role } from '../core/roles.ts'
import type { Row } from '../core/row.ts'
import type { Sql } from '../core/sql.ts'
import { LOCALE_CODES, type Locale } from '../i18n/locales.ts'
import { cookieFor } from './auth-requests.ts'
import { answerOf } from './rich-text.ts'
import { TEMPLATE } from './template.ts'

const open: {
  payload: Payload
  key: string
  config: SanitizedConfig
  /** Who signs in `signLabels`. */
  labelReviewer?: Person
}[] = []

/**
 * A new database on the run's test server: a copy of the migrated template, unless another is
 * named. Returns its address.
 */
export async function createTestDatabase(template = TEMPLATE): Promise<string> {
  const clusterUrl = inject('clusterUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: clusterUrl })
  await client.connect()
  // Files are copied in a third of the time that their pages take, which would go through the log.
  await client.query(`create database ${name} template ${template} strategy file_copy`)
  await client.end()
  return clusterUrl.replace(/\/postgres$/, `/${name}`)
}

/**
 * A Payload on this test file's own database, or on the one at `url`. Call it once, in `beforeAll`;
 * it closes itself after the last test. Sets DATABASE_URL.
 */
export async function openTestPayload(url?: string): Promise<Payload> {
  process.env.DATABASE_URL = url ?? (await createTestDatabase())
  const { default: configPromise } = await import('../../payload.config.ts')
  const config = await configPromise
  const key = randomBytes(6).toString('hex')
  const payload = await getPayload({ config, key })
  // What the API refuses is told to the caller; the log of it is noise here.
  payload.logger.level = process.env.ATTUNE_TEST_LOG_LEVEL ?? 'error'
  open.push({ payload, key, config })
  return payload
}

/**
 * Called after each test file. Closes each Payload of the process, also those that a request opened.
 * Payload leaves its pool open, and never releases one connection, so the end of the pool is not
 * waited for.
 */
export async function closeTestPayloads(): Promise<void> {
  const opened = open.splice(0)
  const unworded = (await Promise.all(opened.map(({ payload }) => unwordedEvents(payload)))).flat()
  const { _payload: cached } = globalThis as { _payload?: Map<string, { payload: Payload | null }> }
  for (const { payload } of cached?.values() ?? []) {
    if (!payload) continue
    const { pool } = payload.db as unknown as { pool: Pool }
    await payload.destroy()
    void pool.end()
  }
  cached?.clear()
  if (unworded.length > 0)
    throw new Error(`The desk has no words for details of the log: ${unworded.join(', ')}`)
}

/** Details of events that the tests have recorded and the page of the log could not word. */
async function unwordedEvents(payload: Payload): Promise<string[]> {
  const events = await sqlFor(payload)<Row<'workflow.events', 'action' | 'details'>>(
    'select distinct action, details from workflow.events',
  ).catch(() => [])
  return events.flatMap(({ action, details }) =>
    unwordedDetails(action, Object(details) as object).map((detail) => `${action} ${detail}`),
  )
}

type NewPerson = {
  roles: Role[]
  languages?: Locale[]
  name?: string
  email?: string
  title?: string
}

/** A member of staff. */
export async function addPerson(
  payload: Payload,
  { roles, languages = ['en'], name, email, title }: NewPerson,
): Promise<Person> {
  const mark = randomBytes(4).toString('hex')
  const data = {
    name: name ?? `${roles.join(' and ')} ${mark}`,
    email: email ?? `${mark}@example.test`,
    roles,
    languages,
    title,
  }
  return await payload.create({ collection: 'users', data, depth: 0, overrideAccess: true })
}

const handle = (payload: Payload) => {
  const found = open.find((each) => each.payload === payload)
  if (!found) throw new Error('Open the test Payload with openTestPayload()')
  return found
}

const BASE = process.env.PUBLIC_URL ?? 'http://localhost:3000'
/** The cookie of a new session, as a browser sends it. */
const signedInAs = async (
  payload: Payload,
  person: Person | null,
): Promise<Record<string, string>> =>
  person ? { cookie: await cookieFor(payload, person.id) } : {}

/**
 * A request as the given person, or as a reader, for Local API calls and the workflow's commands.
 * Its transaction is its own.
 */
export async function requestFor(payload: Payload, person: Person | null): Promise<PayloadRequest> {
  const { key, config } = handle(payload)
  const request = new Request(`${BASE}/api`, { headers: await signedInAs(payload, person) })
  const req = await createPayloadRequest({ config, payloadInstanceCacheKey: key, request })
  req.payloadAPI = 'local'
  return req
}

/**
 * Sends a request through Payload's own REST entry, in this process. `path` starts with /api;
 * `body` is sent as JSON unless it is a FormData or string.
 */
export async function callApi(
  payload: Payload,
  person: Person | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { key, config } = handle(payload)
  const raw = body === undefined || typeof body === 'string' || body instanceof FormData
  const request = new Request(new URL(path, BASE), {
    method,
    headers: {
      ...(await signedInAs(payload, person)),
      ...(raw ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: raw ? (body as BodyInit | undefined) : JSON.stringify(body),
  })
  return handleEndpoints({ config, payloadInstanceCacheKey: key, request })
}

/**
 * Takes a step of the workflow over the API, on the newest text as somebody has seen it who looked
 * just now.
 */
export async function takeStepOver(
  payload: Payload,
  person: Person | null,
  id: number,
  step: string,
  body: Record<string, unknown> = {},
): Promise<Response> {
  const { updatedAt } = await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 })
  return callApi(payload, person, 'POST', `/api/entries/${id}/${step}`, {
    seen: updatedAt,
    ...body,
  })
}

let entries = 0

/** A complete English draft with a topic, ready to be signed off; `partial` replaces fields. */
export async function addEntry(payload: Payload, partial: Partial<Entry> = {}): Promise<Entry> {
  // Others may be added while this one waits for its topic.
  const number = (entries += 1)
  const topics = partial.translationOf ? undefined : (partial.topics ?? [await addTopic(payload)])
  const words = partial.translationOf
    ? {
        shortAnswer: `Usted y su terapeuta hablan (${number}).`,
        answer: answerOf(
          `Usted habla de lo que le importa (${number}).`,
          'Puede parar en cualquier momento.',
        ),
      }
    : {}
  const data: Partial<Entry> = {
    locale: 'en',
    question: `What happens in session number ${number}?`,
    shortAnswer: `You and your therapist talk, for the ${number}. time.`,
    answer: answerOf(
      `You talk about what matters to you in session ${number}.`,
      'You may stop at any time.',
    ),
    riskTier: 'medium',
    ...words,
    ...partial,
    topics,
  }
  return asEntry(
    await payload.create({
      collection: 'entries',
      data: toDocument(data),
      draft: true,
      depth: 0,
      overrideAccess: true,
    }),
  )
}

/** A topic of low risk that nobody has signed yet; returns its number. */
export async function addTopic(
  payload: Payload,
  title = `Topic ${randomBytes(3).toString('hex')}`,
): Promise<number> {
  const topic = await payload.create({
    collection: 'topics',
    data: { title, riskTier: 'low', position: 100 } as never,
    overrideAccess: true,
  })
  return topic.id
}

/**
 * A reviewer who has all languages signs everything about contacts, topics and settings that waits,
 * over the API.
 */
export async function signLabels(payload: Payload): Promise<void> {
  const found = handle(payload)
  found.labelReviewer ??= await addPerson(payload, {
    roles: ['reviewer'],
    languages: [...LOCALE_CODES],
  })
  const reviewer = found.labelReviewer
  const response = await callApi(payload, reviewer, 'GET', '/api/labels/standing')
  const { labels } = (await response.json()) as {
    labels: Pick<LabelStanding, 'collection' | 'id' | 'parts'>[]
  }
  for (const { collection, id, parts } of labels) {
    const waiting = parts.filter(({ maySign }) => maySign)
    if (waiting.length === 0) continue
    const signed = await callApi(payload, reviewer, 'POST', '/api/labels/approve', {
      ...{ collection, id },
      parts: waiting.map(({ part, hash }) => ({ part, seen: hash })),
    })
    if (signed.status !== 200) throw new Error(await signed.text())
  }
}

/** Statements on the test file's database, outside any transaction. */
export const sqlFor = (payload: Payload): Sql => sqlOf({ payload } as PayloadRequest)
