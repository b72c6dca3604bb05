import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { openTestPayload, callApi, takeStepOver } from '../../../testing/payload.ts'
import {
  addRichOriginal,
  addXliffStaff,
  exportFile,
  importFile,
  newestEntryOf,
  translated,
} from '../../../testing/xliff-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'

let payload: Payload, translator: Person, reviewer: Person, editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  ;({ translator, reviewer, editor } = await addXliffStaff(payload))
})

let source: Entry
beforeEach(async () => {
  source = await addRichOriginal(payload, reviewer)
})

describe('machine-made text', () => {
  it('is marked until a person changes or accepts it', async () => {
    const { body } = await importFile(
      payload,
      translator,
      translated((await exportFile(payload, translator, source)).text),
      { machine: '1' },
    )
    const id = body.answers?.[0]?.translationId ?? 0
    const refused = await takeStepOver(payload, reviewer, id, 'approve')
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/machine-made/),
    ])
    expect(
      (await exportFile(payload, translator, source)).text.match(/subState="attune:machine"/g),
    ).toHaveLength(6)
    const entry = await newestEntryOf(payload, id)
    expect(
      (await callApi(payload, translator, 'POST', `/api/entries/${id}/take-over`, {})).status,
    ).toBe(400)
    expect(
      (
        await callApi(payload, editor, 'POST', `/api/entries/${id}/take-over`, {
          seen: entry.updatedAt,
        })
      ).status,
    ).toBe(403)
    expect(
      (
        await callApi(payload, translator, 'POST', `/api/entries/${id}/take-over`, {
          seen: entry.updatedAt,
        })
      ).status,
    ).toBe(200)
    expect((await takeStepOver(payload, reviewer, id, 'approve')).status).toBe(200)
  })

  it('is recognized by the marks of other tools, paragraph by paragraph', async () => {
    const file = translated(
      (await exportFile(payload, translator, source, '&version=1.2')).text,
    ).replace('<target>Lo primero', '<target state-qualifier="mt-suggestion">Lo primero')
    const { body } = await importFile(payload, translator, file)
    const id = body.answers?.[0]?.translationId ?? 0
    const reasons = async () =>
      (
        (await (await callApi(payload, reviewer, 'GET', `/api/entries/${id}/workflow`)).json()) as {
          reasons: { code: string; message: string }[]
        }
      ).reasons.filter(({ code }) => code === 'machine-made')
    expect(await reasons()).toMatchObject([{ message: expect.stringMatching(/Lo primero/) }])
    const entry = await newestEntryOf(payload, id)
    await callApi(payload, translator, 'PATCH', `/api/entries/${id}`, {
      answer: JSON.parse(JSON.stringify(entry.answer).replace('Lo primero', 'Primero')),
      updatedAt: entry.updatedAt,
    })
    expect(await reasons()).toEqual([])
  })
})
