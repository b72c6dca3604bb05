import { APIError, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../../core/audit-log.ts'
import { MAX_ID } from '../../../../core/ids.ts'
import type { Person } from '../../../../core/person.ts'
import { inTransaction } from '../../../../core/request-sql.ts'
import type { Sql } from '../../../../core/sql.ts'
import type { DeskTranslate } from '../../../../i18n/messages/desk.ts'
import { mayActOnEntry, personOf } from '../../../access/adapters.ts'
import { COLLECTIONS } from '../../../access/table.ts'
import { toDocument, type Entry } from '../../../entries/entry.ts'
import { staffMessages } from '../../../messages/staff-messages.ts'
import { lockEntry, newestEntry } from '../../../records/load-entry.ts'
import { runAsCommand } from '../../../records/workflow-command.ts'
import { redirectToImports, refuse } from '../parts/http.ts'
import { loadImportedItem, type ImportedItem } from './imported-item.ts'

/** An entry that is locked, with what an import left for it and the person who decides. */
export type LockedEntry = {
  req: PayloadRequest
  sql: Sql
  person: Person
  entry: Entry
  item: ImportedItem
  t: DeskTranslate
}

/**
 * Locks the entry of a request and runs a decision about it, for a person who may change that
 * entry. Redirects to its page, which also shows why a decision was refused. Throws 401, 403, and
 * 404 if there is no such entry.
 */
export async function withLockedEntry(
  req: PayloadRequest,
  decide: (locked: LockedEntry) => Promise<void>,
): Promise<Response> {
  const t = staffMessages(req)
  const person = personOf(req) ?? refuse(t('imports.refused.signIn'), 401)
  const id = Number(req.routeParams?.id)
  if (!Number.isInteger(id) || id < 1 || id > MAX_ID) refuse(t('imports.refused.noAnswer'), 404)
  try {
    await inTransaction(req, async (sql) => {
      await lockEntry(req, sql, id)
      const entry = await newestEntry(req, id)
      if (!mayActOnEntry(person, COLLECTIONS.entries.update, entry))
        refuse(t('imports.refused.mayNot'), 403)
      await asRefusal(async () => {
        const item =
          (await loadImportedItem(sql, id)) ?? refuse(t('imports.refused.notImported'), 404)
        await decide({ req, sql, person, entry, item, t })
      })
    })
  } catch (error) {
    if (error instanceof RefusedDecision)
      return redirectToImports({ entry: id, fault: error.message })
    throw error
  }
  return redirectToImports({ entry: id, done: 'yes' })
}

/** A decision that was refused; the transaction is rolled back. */
class RefusedDecision extends Error {}

async function asRefusal(decide: () => Promise<void>): Promise<void> {
  try {
    await decide()
  } catch (error) {
    throw error instanceof APIError ? new RefusedDecision(error.message) : error
  }
}

/** Saves fields as the newest draft, in the name of the person. */
export async function saveAsDraft({ req, entry }: LockedEntry, fields: Partial<Entry>) {
  await runAsCommand(req, () =>
    req.payload.update({
      collection: 'entries',
      id: entry.id,
      draft: true,
      depth: 0,
      req,
      overrideAccess: true,
      overrideLock: true,
      data: toDocument({ ...fields, state: 'draft' }),
    }),
  )
}

/** Records a decision in the audit log. */
export const logDecision = (
  { sql, person, entry }: LockedEntry,
  what: string,
  details: Record<string, unknown>,
) =>
  recordEvent(sql, {
    actor: person,
    action: 'import.written',
    entryId: entry.id,
    locale: entry.locale,
    details: { what, ...details },
  })
