import fc from 'fast-check'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { ROLES } from '../../core/roles.ts'
import { cookieFor } from '../../testing/auth-requests.ts'
import { someDocuments } from '../../testing/odd-input/documents.ts'
import { json } from '../../testing/odd-input/odd-bodies.ts'
import {
  oddRestRequests,
  type Documents,
  type OddRequest,
} from '../../testing/odd-input/odd-requests.ts'
import { toRequest } from '../../testing/odd-input/send.ts'
import { addPerson, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { payloadRoutes } from '../../testing/routes.ts'
import { handleRest } from './guard.ts'

/** `ATTUNE_ODD_SEED=2 ATTUNE_ODD_RUNS=20000` tries other requests, and more of them. */
const SEED = Number(process.env.ATTUNE_ODD_SEED ?? 20261129)
const RUNS = Number(process.env.ATTUNE_ODD_RUNS ?? 400)

let payload: Payload
let config: SanitizedConfig
let documents: Documents
const people: (number | null)[] = [null]
let logged: unknown

beforeAll(async () => {
  payload = await openTestPayload()
  config = payload.config
  for (const role of ROLES)
    people.push((await addPerson(payload, { roles: [role], languages: ['en', 'es'] })).id)
  documents = await someDocuments(payload)
  // The report of a failure has what Payload logged.
  for (const { logger } of [payload, await getPayload({ config })])
    logger.error = logger.info = (entry: unknown) => {
      logged = entry
    }
})

/** Names the current version of the document, so that a save gets as far as it can. */
async function withVersion(request: OddRequest): Promise<OddRequest> {
  if (request.headers['if-match'] !== 'current') return request
  const id = /^\/api\/entries\/([1-9]\d{0,8})(?=[/?]|$)/.exec(request.path)?.[1]
  const [row] = id
    ? await sqlFor(payload)<{ at: string | null }>(
        `select to_char(max(version_updated_at), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
           from public._entries_v where parent_id = $1`,
        [Number(id)],
      )
    : []
  return { ...request, headers: { ...request.headers, 'if-match': `"${row?.at ?? '*'}"` } }
}

async function statusOf(odd: OddRequest, who: number | null): Promise<number> {
  const cookie = who === null ? undefined : await cookieFor(payload, who)
  const request = toRequest(await withVersion(odd), 'http://localhost:3000', cookie)
  if (!request) return 400 // no client can send it
  let parts: string[]
  try {
    parts = new URL(request.url).pathname.split('/').slice(2).map(decodeURIComponent)
  } catch {
    return 400 // Next refuses what it cannot decode
  }
  return (await handleRest(request, parts, payload, config)).status
}

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']

/** Throws for a 5xx, with what was logged about it. */
async function requireNoFault(odd: OddRequest, who: number | null): Promise<void> {
  logged = undefined
  const status = await statusOf(odd, who)
  if (status < 500) return
  const { err } = (logged ?? {}) as { err?: Error }
  throw new Error(`${status} ${odd.method} ${odd.path}: ${err?.stack ?? JSON.stringify(logged)}`, {
    cause: err?.cause,
  })
}

test('no address of the REST API fails with any method', { timeout: 180_000 }, async () => {
  const admin = people[1 + ROLES.indexOf('admin')] ?? null
  for (const path of new Set(payloadRoutes(config).map((route) => route.path)))
    for (const method of METHODS) {
      const [, , slug = ''] = path.split('/')
      // The last that exists, so that a deletion leaves one for the random requests.
      const id = String(documents[slug]?.ids.at(-1) ?? 1)
      const body = method === 'GET' ? null : json('{}')
      // A stream ends with its session only.
      if (method === 'GET' && path.endsWith('/presence')) continue
      if (method === 'DELETE' && documents[slug]) continue
      await requireNoFault({ method, path: path.replace(/:\w+\*?/g, id), headers: {}, body }, admin)
    }
})

test(
  `no request to the REST API causes a 5xx (seed ${SEED}, ${RUNS} requests)`,
  { timeout: RUNS > 400 ? 7_200_000 : 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        oddRestRequests(config, documents),
        fc.nat(people.length - 1),
        (odd, index) => requireNoFault(odd, people[index] ?? null),
      ),
      { seed: SEED, numRuns: RUNS, verbose: 0 },
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  },
)
