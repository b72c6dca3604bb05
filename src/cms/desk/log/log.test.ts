import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { EVENTS } from '../../../core/audit-events.ts'
import { recordEvent } from '../../../core/audit-log.ts'
import type { Person } from '../../../core/person.ts'
import { dateInZone } from '../../../core/time/clinic-time.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { csvRow, csvValue } from './csv.ts'
import { eventSentence } from './event-sentences.ts'
import { logCondition, logFilter } from './log-filter.ts'
import { readLog } from './read-log.ts'

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['\n=1', `"'\n=1"`],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    [null, ''],
    [3, '3'],
    ['plain', 'plain'],
    [{ a: 1 }, '"{""a"":1}"'],
  ])('%j', (value, written) => expect(csvValue(value)).toBe(written))

  it('ends a row with CRLF', () => expect(csvRow(['a', 1])).toBe('a,1\r\n'))
})

it('has a sentence for every event', () => {
  for (const event of EVENTS) expect(eventSentence(event, deskInEnglish)).not.toBe(event)
})

it('ignores invalid filters', () => {
  expect(
    logFilter.parse({
      from: 'yesterday',
      to: '2026-02-30',
      entry: 'x',
      before: '-1',
      person: ['a', 'b'],
    }),
  ).toEqual({})
  expect(logCondition({ person: '50%_', entry: 3 })).toEqual({
    where: 'where actor ilike $1 and entry_id = $2',
    values: ['%50\\%\\_%', 3],
  })
})

describe('the log', () => {
  let payload: Payload
  let people: Record<'admin' | 'reviewer' | 'editor' | 'translator', Person>

  beforeAll(async () => {
    payload = await openTestPayload()
    people = {
      admin: await addPerson(payload, { roles: ['admin'] }),
      reviewer: await addPerson(payload, { roles: ['reviewer'], name: 'Rosa' }),
      editor: await addPerson(payload, { roles: ['editor'] }),
      translator: await addPerson(payload, { roles: ['translator'] }),
    }
    const entry = await addEntry(payload, { question: '=cmd|evil' })
    await recordEvent(sqlFor(payload), {
      actor: people.reviewer,
      action: 'entry.approved',
      entryId: entry.id,
      locale: 'en',
      note: '@SUM(1)',
    })
    await recordEvent(sqlFor(payload), { actor: people.editor, action: 'sign-in.failed' })
  })

  it('is filtered by actor and action, newest first', async () => {
    const found = await readLog(sqlFor(payload), { person: 'ros', action: 'entry.approved' })
    expect(found.map(({ actor, action, question }) => [actor, action, question])).toEqual([
      ['Rosa', 'entry.approved', '=cmd|evil'],
    ])
    expect(await readLog(sqlFor(payload), { from: '2031-01-01' })).toEqual([])
    const all = await readLog(sqlFor(payload), {})
    expect(await readLog(sqlFor(payload), { before: all[0]?.id })).toHaveLength(all.length - 1)
  })

  it('is filtered by days in the clinic’s time zone', async () => {
    const sql = sqlFor(payload)
    const [event] = await readLog(sql, { action: 'entry.approved' })
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      await sql('update portal.settings set time_zone = $1', [zone])
      const day = dateInZone(zone, event?.at ?? new Date(0))
      const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
      const found = await Promise.all(
        [{ from: day, to: day }, { to: before }].map(
          async (days) => (await readLog(sql, { action: 'entry.approved', ...days })).length,
        ),
      )
      expect([zone, found]).toEqual([zone, [1, 0]])
    }
  })

  it.each([
    ['editor', 403],
    ['translator', 403],
    [null, 401],
  ] as const)('is refused to %s', async (who, status) => {
    expect((await callApi(payload, who && people[who], 'GET', '/api/entries/log.csv')).status).toBe(
      status,
    )
  })

  it.each(['admin', 'reviewer'] as const)(
    'is exported to %s as CSV without formulas, and the export is recorded',
    async (who) => {
      const response = await callApi(
        payload,
        people[who],
        'GET',
        '/api/entries/log.csv?action=entry.approved',
      )
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toContain('text/csv')
      const text = await response.text()
      expect(text).toContain(",'=cmd|evil,")
      expect(text).toContain(",'@SUM(1),")
      expect(text).not.toContain('sign-in.failed')
      const [newest] = await readLog(sqlFor(payload), {}, 1)
      expect(newest).toMatchObject({
        action: 'export.written',
        actor: people[who].name,
        details: { what: 'log', lines: 1 },
      })
    },
  )
})
