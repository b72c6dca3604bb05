import type { PayloadRequest } from 'payload'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { lockEntry } from '../../records/load-entry.ts'
import { withdraw } from '../withdraw.ts'

const originalOf = async (sql: Sql, id: number) =>
  (
    await sql<Row<'public.entries', 'locale' | 'translation_of_id'> & { shown: boolean }>(
      `select locale::text as locale, translation_of_id,
          exists (select from portal.entries p where p.entry_id = e.id) as shown
         from public.entries e where id = $1`,
      [id],
    )
  )[0]

/**
 * Merges an answer into another that says the same: readers no longer see the first, and each of its
 * addresses, in all languages, leads to the other one. Nobody is told that it was withdrawn. Needs
 * the right to withdraw. Throws a Refusal unless both are originals in the same language, and the
 * other one is public.
 */
export const mergeInto = (
  req: PayloadRequest,
  id: number,
  { into, reason }: { into: number; reason: string },
) =>
  inTransaction(req, async (sql) => {
    const t = staffMessages(req)
    if (id === into) throw new Refusal(t('workflow.merge.itself'), 422)
    // In the order of the IDs: two people may merge the same two into each other.
    for (const each of [id, into].sort((a, b) => a - b)) await lockEntry(req, sql, each)
    const [weaker, better] = [await originalOf(sql, id), await originalOf(sql, into)]
    if (weaker?.translation_of_id !== null || better?.translation_of_id !== null)
      throw new Refusal(t('workflow.merge.originals'), 422)
    if (weaker.locale !== better.locale) throw new Refusal(t('workflow.merge.otherLanguage'), 422)
    if (!better.shown) throw new Refusal(t('workflow.merge.notPublic'), 409)
    await withdraw(req, id, { reason, alternatives: [into], mergedInto: into })
  })
