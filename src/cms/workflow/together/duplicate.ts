import { Forbidden, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { mayWriteOriginals } from '../../access/may-write.ts'
import { COLLECTIONS } from '../../access/table.ts'
import { contentOf, toDocument, type Entry } from '../../entries/entry.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { newestEntry } from '../../records/load-entry.ts'

/** An original and a person who may write one like it. Throws Forbidden, NotFound or a Refusal. */
async function originalToCopy(req: PayloadRequest, id: number) {
  const person = personOf(req)
  if (!person) throw new Forbidden(req.t)
  const entry = await newestEntry(req, id)
  if (entry.translationOf) throw new Refusal(staffMessages(req)('workflow.copyOriginal'), 422)
  const { locale } = entry
  if (!mayActOnEntry(person, COLLECTIONS.entries.create, { locale, translationOf: null }))
    throw new Forbidden(req.t)
  return { person, entry }
}

/**
 * Creates a draft with another question and everything else of an original: words, topics, risk,
 * sources. It has an address of its own, no translations and no signature. Returns its ID.
 */
export const duplicate = (req: PayloadRequest, id: number, question: string) =>
  inTransaction(req, async (sql) => {
    const { person, entry } = await originalToCopy(req, id)
    const { slug, ...content }: Partial<Entry> = contentOf(entry)
    // The rows of a list are new ones.
    const sources = content.sources?.map((source) => ({ ...source, id: undefined }))
    const created = await req.payload.create({
      collection: 'entries',
      draft: true,
      depth: 0,
      req,
      overrideAccess: false,
      data: toDocument({ ...content, sources, locale: entry.locale, question }),
    })
    await recordEvent(sql, {
      actor: person,
      action: 'entry.duplicated',
      entryId: created.id,
      locale: entry.locale,
      details: { of: id },
    })
    return { copy: created.id }
  })

/** Offers an original to everybody as a start of new answers, or no longer. */
export const setTemplate = (req: PayloadRequest, id: number, isTemplate: boolean) =>
  inTransaction(req, async (sql) => {
    const { person, entry } = await originalToCopy(req, id)
    if (isTemplate && entry.state === 'withdrawn')
      throw new Refusal(staffMessages(req)('workflow.templateWithdrawn'), 409)
    await sql(
      isTemplate
        ? `insert into workflow.templates (entry_id, by_name) values ($1, $2)
            on conflict (entry_id) do nothing`
        : "delete from workflow.templates where entry_id = $1 and $2 <> ''",
      [id, person.name],
    )
  })

export type Template = Row<'workflow.desk_list', 'question' | 'locale'> & {
  id: Row<'workflow.desk_list'>['entry_id']
}

/** The templates in the languages in which a person writes originals, by their question. */
export async function templatesFor(req: PayloadRequest, sql: Sql): Promise<Template[]> {
  const person = personOf(req)
  if (!person || !mayWriteOriginals(person)) return []
  const rows = await sql<Template>(
    `select l.entry_id as id, l.question, l.locale from workflow.templates t
       join workflow.desk_list l using (entry_id) order by l.question, l.entry_id limit 200`,
  )
  return rows.filter(({ locale }) =>
    mayActOnEntry(person, COLLECTIONS.entries.create, { locale, translationOf: null }),
  )
}
