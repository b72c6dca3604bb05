import fc from 'fast-check'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { ROLES } from '../../core/roles.ts'
import { cookieFor } from '../../testing/auth-requests.ts'
import { someDocuments } from '../../testing/odd-input/documents.ts'
import {
  oddRestRequests,
  type Documents,
  type OddRequest,
} from '../../testing/odd-input/odd-requests.ts'
import { toRequest } from '../../testing/odd-input/send.ts'
import { addPerson, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { handleRest } from './guard.ts'

/** `ATTUNE_ODD_SEED=2 ATTUNE_ODD_RUNS=20000` tries other requests, and more of them. */
const SEED = Number(process.env.ATTUNE_ODD_SEED ?? 20261129)
const RUNS = Number(process.env.ATTUNE_ODD_RUNS ?? 400)
const SUITE_MS = 50_000

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

test(
  `no request to the REST API causes a 5xx (seed ${SEED}, ${RUNS} requests)`,
  { timeout: RUNS > 400 ? 7_200_000 : 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        oddRestRequests(config, documents),
        fc.nat(people.length - 1),
        async (odd, index) => {
          logged = undefined
          const status = await statusOf(odd, people[index] ?? null)
          if (status < 500) return
          const { err } = (logged ?? {}) as { err?: Error }
          throw new Error(`${status}: ${err?.stack ?? JSON.stringify(logged)}`, {
            cause: err?.cause,
          })
        },
      ),
      {
        seed: SEED,
        numRuns: RUNS,
        verbose: 0,
        ...(RUNS > 400
          ? {}
          : { interruptAfterTimeLimit: SUITE_MS, skipAllAfterTimeLimit: SUITE_MS * 2 }),
      },
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  },
)
