import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { addPerson, callApi, openTestPayload } from '../../../testing/payload.ts'

let payload: Payload
let editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
})

const save = (sources: unknown) =>
  callApi(payload, editor, 'POST', '/api/entries?draft=true', {
    locale: 'en',
    question: 'What can I read?',
    sources,
  })

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'a book'])(
  'a draft has no source at %s, because no publication could have it',
  async (url) => {
    const response = await save([{ title: 'Fine' }, { title: 'Not fine', url }])
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Source 2: a web address starts with')
  },
)

test.each([[[{ title: 'A book' }]], [[{ title: 'Page', url: 'https://example.org/a' }]], [0]])(
  'a draft has the sources %j',
  async (sources) => expect((await save(sources)).status).toBe(201),
)
