import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { OWN_NOTES } from '../../../core/audit-events.ts'
import { recordEvent, SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { insertDraft } from '../../workflow/labels/drafts.ts'
import { contentOfPart, sameContent, type LabelContent } from '../../workflow/labels/label-parts.ts'
import { loadLabel, lockLabels, writeLabel } from '../../workflow/labels/load-labels.ts'
import { releaseShippedLabels } from '../../workflow/labels/release-shipped.ts'
import { currentReleases, insertRelease, keyOf } from '../../workflow/labels/releases.ts'
import type { ShippedContact } from './content-shape.ts'
import { createShippedContact, readFirstContent, recordShippedContact } from './write-content.ts'

/** The fields that contacts got together with the kinds of danger. */
const NEWER_FIELDS = ['serves', 'chat', 'video', 'relay', 'interpreter', 'source'] as const

type Earlier = Row<'public.contacts', 'id' | 'phone' | 'sms'> & { region: string; kind: string }

/**
 * Adds the contacts that ship with this version to a database that was filled by an earlier one,
 * marked as not checked. A contact that it has or had stays as it is; only fields that did not
 * exist are filled in, and wait for a signature if the contact was signed. Returns how many were
 * added.
 */
export async function shipNewContacts(
  payload: Payload,
  log: (line: string) => void,
): Promise<number> {
  const { contacts } = await readFirstContent()
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (sql) => {
    await lockLabels(sql)
    const had = new Set(
      (
        await sql<Row<'workflow.shipped_contacts', 'name'>>(
          'select name from workflow.shipped_contacts',
        )
      ).map(({ name }) => name),
    )
    const fresh = contacts.filter(({ name }) => !had.has(name))
    if (fresh.length === 0) return 0
    let earlier = await earlierContacts(sql)
    const added: number[] = []
    for (const contact of fresh) {
      const known = earlier.find((each) => isSame(each, contact))
      if (known) {
        earlier = earlier.filter(({ id }) => id !== known.id)
        await recordShippedContact(sql, contact.name, known.id)
        await fillIn(req, sql, known.id, contact)
      } else added.push(await createShippedContact(req, sql, contact))
    }
    await releaseShippedLabels(req, added)
    await recordEvent(sql, {
      actor: SYSTEM_ACTOR,
      action: 'settings.changed',
      note: OWN_NOTES.newContacts,
      details: { added: added.length, known: fresh.length - added.length },
    })
    log(`Added ${added.length} contacts for help, marked as not checked. Check them before launch.`)
    return added.length
  })
}

/** Every contact that there is or that readers have ever seen. */
const earlierContacts = (sql: Sql) =>
  sql<Earlier>(
    `select id, region::text, kind::text, phone, sms from public.contacts
      union
     select record_id, content ->> 'region', content ->> 'kind', content ->> 'phone',
            content ->> 'sms'
       from workflow.label_releases
      where collection = 'contacts' and part = 'shared' and content is not null
      order by 1`,
  )

const digits = (number: string | null | undefined) => (number ?? '').replace(/\D/g, '')

const isSame = (one: Earlier, other: ShippedContact): boolean =>
  one.region === other.region &&
  one.kind === other.kind &&
  (other.phone
    ? digits(one.phone) === digits(other.phone)
    : digits(other.sms) !== '' && digits(one.sms) === digits(other.sms))

async function fillIn(
  req: PayloadRequest,
  sql: Sql,
  id: number,
  shipped: ShippedContact,
): Promise<void> {
  const [existing] = await sql('select from public.contacts where id = $1', [id])
  if (!existing) return
  const label = await loadLabel(req, 'contacts', id)
  const before = contentOfPart('contacts', label.record, 'shared')
  const missing: Record<string, LabelContent[string]> = Object.fromEntries(
    NEWER_FIELDS.flatMap((field) => {
      const value = shipped[field]
      return value === undefined || field in before ? [] : [[field, value]]
    }),
  )
  if (Object.keys(missing).length === 0) return
  await writeLabel(req, label, new Map([['shared', missing]]))
  const key = { collection: 'contacts', id, part: 'shared' } as const
  const content = { ...before, ...missing }
  const shown = (await currentReleases(sql)).get(keyOf(key))
  await insertDraft(sql, key, content, { id: null, name: SYSTEM_ACTOR.name })
  if (shown?.content && !shown.checked && sameContent(shown.content, before))
    await insertRelease(sql, {
      ...{ ...key, content },
      action: 'shipped',
      checked: false,
      by: SYSTEM_ACTOR,
    })
}
