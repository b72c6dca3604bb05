import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import {
  addPerson,
  callApi,
  openTestPayload,
  signLabels,
  sqlFor,
} from '../../../testing/payload.ts'
import { shipNewContacts } from './ship-contacts.ts'
import { shippedContactNames } from './shipped-names.ts'

let payload: Payload
let admin: Person
beforeAll(async () => {
  payload = await openTestPayload()
  admin = await addPerson(payload, { roles: ['admin'], languages: ['en'] })
})

/** A contact as a version without kinds of danger had it. */
async function contact(label: string, phone: string, kind = 'crisis'): Promise<number> {
  const response = await callApi(payload, admin, 'POST', '/api/contacts?locale=en', {
    ...{ label, phone, kind, region: 'US', position: 1 },
  })
  return ((await response.json()) as { doc: { id: number } }).doc.id
}

it('a database of today keeps its contacts, and gets kinds for them and the new ones', async () => {
  const sql = sqlFor(payload)
  const signed = await contact('Our 988', '988')
  const deleted = await contact('Poison', '1-800-222-1222')
  await signLabels(payload)
  await callApi(payload, admin, 'DELETE', `/api/contacts/${deleted}`)
  const unchecked = await contact('Our 911', '911', 'emergency')
  await sql(
    `insert into workflow.label_releases (collection, record_id, part, action, content, checked,
       person_name, sign_off)
     select 'contacts', record_id, part, 'upgraded', content, false, 'Attune', 'none'
       from workflow.label_drafts where record_id = $1 order by id`,
    [unchecked],
  )
  const waiting = await contact('Not signed yet', '555 0100')

  const shipped = await shippedContactNames()
  expect(await shipNewContacts(payload, () => undefined)).toBe(shipped.length - 3)
  const shown = await sql<{ id: number; phone: string; serves: string[]; checked: boolean }>(
    `select contact_id as id, phone, serves, checked from portal.contacts
      where locale = 'en' and region = 'US'`,
  )
  const line = (id: number) => shown.find((each) => each.id === id)
  // The kinds of a contact that was signed wait for a signature.
  expect(line(signed)).toMatchObject({ serves: [], checked: true })
  const draft = await sql('select from public.contacts_serves where parent_id = $1', [signed])
  expect(draft.length).toBeGreaterThan(1)
  expect(line(unchecked)).toMatchObject({ checked: false })
  expect(line(unchecked)?.serves).toContain('overdose')
  expect(line(waiting)).toBeUndefined()
  expect(shown.filter(({ phone }) => phone === '1-800-222-1222')).toEqual([])
  expect(shown.find(({ phone }) => phone === '1-800-656-4673')).toMatchObject({
    serves: ['sexual-assault', 'professional-harm'],
    checked: false,
  })
  expect(await shipNewContacts(payload, () => undefined)).toBe(0)
})
