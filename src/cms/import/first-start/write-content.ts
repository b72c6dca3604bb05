import { readFile } from 'node:fs/promises'
import type { PayloadRequest } from 'payload'
import { DEFAULT_FACTOR_ROLES } from '../../../auth/factors/factor-roles.ts'
import { OWN_NOTES } from '../../../core/audit-events.ts'
import { recordEvent, type Actor } from '../../../core/audit-log.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { LOCALE_CODES } from '../../../i18n/locales.ts'
import { REGIONS } from '../../contacts/regions.ts'
import { releaseShippedLabels } from '../../workflow/labels/release-shipped.ts'
import { firstContentShape, type FirstContent, type ShippedContact } from './content-shape.ts'
import { shipGreetings } from './ship-greetings.ts'

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(
    await readFile(new URL(`../../../../seed/content/${name}.json`, import.meta.url), 'utf8'),
  )

export const readFirstContent = async (): Promise<FirstContent> =>
  firstContentShape.parse({
    topics: await readJson('topics'),
    glossary: await readJson('glossary'),
    contacts: (await Promise.all(REGIONS.map((region) => readJson(`contacts/${region}`)))).flat(),
    greetings: await readJson('greetings'),
    settings: await readJson('settings'),
  })

/** Writes a contact that ships with the program, in the caller's transaction. Returns its id. */
export async function createShippedContact(
  req: PayloadRequest,
  sql: Sql,
  { name, ...contact }: ShippedContact,
): Promise<number> {
  const { id } = (await req.payload.db.create({ collection: 'contacts', data: contact, req })) as {
    id: number
  }
  await recordShippedContact(sql, name, id)
  return id
}

export const recordShippedContact = (sql: Sql, name: string, id: number) =>
  sql('insert into workflow.shipped_contacts (name, contact_id) values ($1, $2)', [name, id])

/** The adapter knows no default values of fields. */
const FIRST_RULES = { sessions: { factorRoles: [...DEFAULT_FACTOR_ROLES] } }

/**
 * Writes the first topics, contacts and settings in the caller's transaction. Uses the functions of
 * the database adapter, not `payload.create`, because only they take all languages of a label at
 * once. Readers see them at once, marked as not
 * checked by the clinic, except greetings, which wait for a signature.
 */
export async function writeFirstContent(
  req: PayloadRequest,
  sql: Sql,
  actor: Actor,
  { topics, glossary, contacts, greetings, settings }: FirstContent,
): Promise<void> {
  const { db } = req.payload
  for (const topic of topics) await db.create({ collection: 'topics', data: topic, req })
  for (const term of glossary) await db.create({ collection: 'glossary', data: term, req })
  for (const contact of contacts) await createShippedContact(req, sql, contact)
  await shipGreetings(req, sql, greetings)
  const data = { ...settings, languages: [...LOCALE_CODES], signOff: 'four-eyes' }
  const [existing] = await sql<Row<'public.settings', 'id'>>(`select id from public.settings
    limit 1`)
  await (existing
    ? db.updateGlobal({ slug: 'settings', data, req })
    : db.createGlobal({ slug: 'settings', data: { ...data, ...FIRST_RULES }, req }))
  await releaseShippedLabels(req)
  await recordEvent(sql, {
    actor,
    action: 'settings.changed',
    note: OWN_NOTES.firstContent,
    details: { topics: topics.length, terms: glossary.length, contacts: contacts.length },
  })
}
