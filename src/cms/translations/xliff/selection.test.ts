import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { openTestPayload, addEntry, callApi } from '../../../testing/payload.ts'
import { addRichOriginal, addXliffStaff, exportFile } from '../../../testing/xliff-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'

let payload: Payload, translator: Person, reviewer: Person
beforeAll(async () => {
  payload = await openTestPayload()
  ;({ translator, reviewer } = await addXliffStaff(payload))
})

let source: Entry
beforeEach(async () => {
  source = await addRichOriginal(payload, reviewer)
})

describe('selecting what to export', () => {
  it('is by state: missing, stale, or both with drafts', async () => {
    const other = await addEntry(payload)
    const names = async (which: string) => {
      const response = await callApi(
        payload,
        translator,
        'GET',
        `/api/entries/xliff?locale=es&which=${which}&ids=${source.id},${other.id}`,
      )
      return response.status === 404
        ? []
        : [...(await response.text()).matchAll(/id="entry-(\d+)"/g)]
            .map(([, id]) => Number(id))
            .sort((one, two) => one - two)
    }
    await callApi(payload, translator, 'POST', `/api/entries/${source.id}/translate`, {
      locale: 'es',
    })
    expect([
      await names('missing'),
      await names('stale'),
      await names('open'),
      await names('all'),
    ]).toEqual([[other.id], [], [source.id, other.id], [source.id, other.id]])
  })

  it.each([
    ['&version=9', 400],
    ['&locale=zz', 400],
    ['&ids=x', 400],
  ])('%s is refused', async (query, status) => {
    expect(
      (await callApi(payload, translator, 'GET', `/api/entries/xliff?locale=es${query}`)).status,
    ).toBe(status)
  })

  it('is for staff only', async () =>
    expect((await exportFile(payload, null, source)).status).toBe(401))
})
