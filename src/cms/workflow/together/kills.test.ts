import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Person } from '../../../core/person.ts'
import {
  actAlone,
  brokenSeals,
  standingOf,
  transactionsOver,
} from '../../../testing/kills/kill-acts.ts'
import { planKills, type Task } from '../../../testing/kills/kill-plan.ts'
import { addEntry, addPerson, openTestPayload, requestFor } from '../../../testing/payload.ts'
import { updatedAtOf } from '../../../testing/workflow-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'
import { approve } from '../actions.ts'

vi.setConfig({ testTimeout: 180_000 })
const KILLS = 5
let payload: Payload
let reviewer: Person
let client: pg.Client
beforeAll(async () => {
  payload = await openTestPayload()
  reviewer = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] })
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})
afterAll(() => client.end())

async function signedSet(): Promise<Entry[]> {
  const original = await addEntry(payload)
  const set = [
    original,
    await addEntry(payload, { translationOf: original.id, locale: 'es', question: '¿Cuándo?' }),
    await addEntry(payload),
  ]
  for (const { id } of set) await approve(await requestFor(payload, reviewer), id)
  return set
}
const taskOf = async (set: readonly Entry[]): Promise<Task> => ({
  act: 'publish-set',
  person: reviewer.id,
  answers: await Promise.all(
    set.map(async (entry) => ({ id: entry.id, seen: await updatedAtOf(payload, entry) })),
  ),
})
const idsOf = (set: readonly Entry[]) => set.map(({ id }) => id)

test('a process that is killed while a set goes out leaves all of it out or none', async () => {
  const first = await signedSet()
  const statements = (await actAlone(await taskOf(first))) ?? 0
  const out = await standingOf(client, idsOf(first))
  expect(out.map(({ shown }) => shown)).toEqual([1, 1, 1])

  let set = await signedSet()
  const before = await standingOf(client, idsOf(set))
  const commits: boolean[] = []
  for (const kill of planKills(KILLS, statements)) {
    expect(await actAlone({ ...(await taskOf(set)), kill })).toBeNull()
    await transactionsOver(client)
    const now = await standingOf(client, idsOf(set))
    const isOut = now.some(({ shown }) => shown !== 0)
    expect({ kill, now }).toEqual({ kill, now: isOut ? out : before })
    expect(await brokenSeals(client)).toBe(0)
    if (kill.at === 'commit') commits.push(isOut)
    else expect(isOut).toBe(false)
    if (isOut) set = await signedSet()
  }
  expect(commits).toHaveLength(1)
  // What was left as it was can still go out.
  await actAlone(await taskOf(set))
  expect(await standingOf(client, idsOf(set))).toEqual(out)
})
