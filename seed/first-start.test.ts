import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestPayload, requestFor, sqlFor } from '../src/testing/payload.ts'
import { FIRST_DOCUMENT, isThisComputer, seedFirstContent } from './first-start.ts'
import { importSources } from './import.ts'
import { readSources } from './sources.ts'

let payload: Payload
beforeAll(async () => {
  payload = await openTestPayload()
})

describe('the first content', () => {
  it('is written once, published and marked as not reviewed', async () => {
    const log: string[] = []
    expect(await seedFirstContent(payload, { publish: true, log: (line) => log.push(line) })).toBe(true)
    const rows = await sqlFor(payload)<{ question: string; reviewed: boolean; topic_ids: number[]; jurisdiction: string | null; sensitive: boolean }>(
      'select question, reviewed, topic_ids, jurisdiction, sensitive from portal.entries order by entry_id')
    expect(rows).toHaveLength(9)
    expect(rows[0]?.question).toBe('What is client/therapist relationship?')
    expect(rows.every((row) => !row.reviewed && row.topic_ids.length === 1)).toBe(true)
    expect(rows.filter((row) => row.jurisdiction).map((row) => [row.question, row.jurisdiction, row.sensitive])).toEqual([
      ['When can a therapist date a client?', 'State of California', true],
    ])
    const contacts = await sqlFor(payload)('select * from portal.contacts where checked_on is not null')
    expect(contacts).toHaveLength(0)
    expect(await seedFirstContent(payload, { publish: true, log: () => undefined })).toBe(false)
  })

  it('is known to a second import, which writes nothing', async () => {
    const before = await sqlFor(payload)('select count(*)::int as n, max(id) as last from public._entries_v')
    const { sources } = await readSources([FIRST_DOCUMENT], 'en')
    const [outcome] = await importSources(await requestFor(payload, null), sources, { locale: 'en', publish: true })
    expect(outcome?.written).toBe(false)
    expect(outcome?.plan.steps.map(({ action }) => action)).toEqual(Array(9).fill('unchanged'))
    expect(await sqlFor(payload)('select count(*)::int as n, max(id) as last from public._entries_v')).toEqual(before)
  })
})

describe('isThisComputer', () => {
  it.each([
    ['http://localhost:3000', true], ['http://127.0.0.1:3000', true], ['http://127.8.9.1', true], ['http://[::1]:3000', true], ['http://attune.localhost', true],
    ['https://clinic.example', false], ['http://localhost.clinic.example', false], ['http://10.0.0.1', false], ['http://127.0.0.1.clinic.example', false], ['http://0.0.0.0', false],
  ])('%s: %s', (url, expected) => expect(isThisComputer(url)).toBe(expected))
})
