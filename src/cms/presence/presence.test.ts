import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endSessionsOf } from '../../auth/sessions/sessions.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { addEntry, addPerson, callApi, openTestPayload } from '../../testing/payload.ts'
import { updatedAtOf } from '../../testing/workflow-fixtures.ts'
import { endPresence, PresenceHub, type PageNews } from './presence-hub.ts'

let payload: Payload
beforeAll(async () => {
  payload = await openTestPayload()
})
afterAll(endPresence)

/** Reads a stream of events until one fits. Returns its data; `null` if the stream ends first. */
function eventsOf(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (event: string, fits: (data: never) => boolean): Promise<unknown> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end < 0) {
        const { done, value } = (await reader?.read()) ?? { done: true }
        if (done) return null
        text += value
        continue
      }
      const [head = '', body = ''] = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      if (head !== `event: ${event}`) continue
      const data = JSON.parse(body.replace('data: ', '')) as never
      if (fits(data)) return data
    }
  }
  return { next, leave: () => reader?.cancel() }
}

test('who has an answer open and who saved it is told at once, in all processes, until the session ends', async () => {
  const [ann, ben] = [
    await addPerson(payload, { roles: ['editor'], name: 'Ann' }),
    await addPerson(payload, { roles: ['reviewer'], name: 'Ben' }),
  ]
  const entry = await addEntry(payload)
  const path = `/api/entries/${entry.id}/presence`
  const open = (person: typeof ann | null) => callApi(payload, person, 'GET', path)
  expect((await open(null)).status).toBe(401)
  expect((await callApi(payload, ann, 'GET', '/api/entries/999999/presence')).status).toBe(404)

  const response = await open(ann)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const atAnn = eventsOf(response)
  const names = (wanted: string) => (people: { name: string }[]) =>
    people.map(({ name }) => name).join() === wanted
  expect(await atAnn.next('others', names(''))).toEqual([])
  const atBen = eventsOf(await open(ben))
  expect(await atAnn.next('others', names('Ben'))).toEqual([{ id: ben.id, name: 'Ben' }])
  expect(await atBen.next('others', names('Ann'))).toEqual([{ id: ann.id, name: 'Ann' }])

  const saved = await callApi(payload, ben, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
    shortAnswer: 'Call us.',
    updatedAt: await updatedAtOf(payload, entry),
  })
  expect(saved.status).toBe(200)
  const at = await updatedAtOf(payload, entry)
  expect(await atAnn.next('saved', (save: { at: string }) => save.at === at)).toEqual({
    at,
    by: { id: ben.id, name: 'Ben' },
  })

  // Another process has listeners of its own.
  const told: PageNews[] = []
  const elsewhere = new PresenceHub(sqlOfPayload(payload), process.env.DATABASE_URL)
  const cleo = await addPerson(payload, { roles: ['editor'], name: 'Cleo' })
  const page = '00000000-0000-4000-8000-000000000000'
  await elsewhere.open({
    ...{ page, entryId: entry.id, personId: cleo.id, sessionId: page },
    send: (news) => told.push(news),
    beat: () => undefined,
    end: () => undefined,
  })
  expect(await atAnn.next('others', names('Ben,Cleo'))).not.toBeNull()
  expect(JSON.stringify(told)).toContain('Ann')
  await elsewhere.close({ page })
  expect(await atAnn.next('others', names('Ben'))).not.toBeNull()

  await atBen.leave()
  expect(await atAnn.next('others', names(''))).toEqual([])
  await endSessionsOf(sqlOfPayload(payload), ann.id)
  expect(await atAnn.next('ended', () => true)).toEqual({})
  expect(await atAnn.next('others', () => false)).toBeNull()
})
