import type { Payload } from 'payload'
import { asEntry, type Entry } from '../cms/entries/entry.ts'
import { approve, submit } from '../cms/workflow/actions.ts'
import { publish } from '../cms/workflow/publish/publish.ts'
import type { Person } from '../core/person.ts'
import { addEntry, addPerson, requestFor, sqlFor } from './payload.ts'

export type Staff = Record<
  'admin' | 'reviewer' | 'editor' | 'translator' | 'secondReviewer',
  Person
>

/** Adds one person for each role, and a second reviewer. */
export const addStaff = async (payload: Payload): Promise<Staff> => ({
  admin: await addPerson(payload, { roles: ['admin'] }),
  reviewer: await addPerson(payload, { roles: ['reviewer'], title: 'Clinical psychologist' }),
  secondReviewer: await addPerson(payload, { roles: ['reviewer'] }),
  editor: await addPerson(payload, { roles: ['editor'] }),
  translator: await addPerson(payload, { roles: ['translator'], languages: ['en', 'es'] }),
})

/** Adds an entry that the editor submitted and the reviewer approved and published. */
export async function addPublishedEntry(
  payload: Payload,
  { editor, reviewer }: Pick<Staff, 'editor' | 'reviewer'>,
  partial: Partial<Entry> = {},
): Promise<Entry> {
  const entry = await addEntry(payload, partial)
  await submit(await requestFor(payload, editor), entry.id)
  await approve(await requestFor(payload, reviewer), entry.id)
  await publish(await requestFor(payload, reviewer), entry.id)
  return entry
}

/** Returns the public rows of an entry: one, or none. */
export const publicText = (payload: Payload, { id }: Entry) =>
  sqlFor(payload)(
    `select question, short_answer, answer_html, text_hash, reviewed_by, topic_ids
      from portal.entries where entry_id = $1`,
    [id],
  )

/** Returns the `updatedAt` of the newest text, which a save has to send. */
export const updatedAtOf = async (payload: Payload, { id }: Entry): Promise<string> =>
  asEntry(await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 })).updatedAt

/** Returns the id of the first version of an entry. */
export const firstVersionOf = async (payload: Payload, { id }: Entry) =>
  (
    await payload.findVersions({
      collection: 'entries',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 1,
    })
  ).docs[0]?.id
