import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Sql } from '../../core/sql.ts'
import { projectWithdrawal } from '../../published/write/text.ts'
import { sourceIdOf, type Entry } from '../entries/entry.ts'
import { revokeApprovals } from '../records/approvals.ts'
import { lockEntry, newestEntry } from '../records/load-entry.ts'
import { saveState } from '../records/save-state.ts'
import { takeStep } from '../records/take-step.ts'

export type Withdrawal = { reason: string; alternatives?: number[] }

/**
 * Takes an answer away from readers at once: a source with all its translations, a translation by
 * itself. Leaves a tombstone with safe alternatives, ends the approvals, keeps every draft and
 * version.
 */
export const withdraw = (
  req: PayloadRequest,
  id: number,
  { reason, alternatives = [] }: Withdrawal,
) =>
  takeStep(req, 'withdraw', id, async ({ sql, person, loaded, now }) => {
    if (!reason.trim()) throw new Refusal('Say why, so that colleagues know.', 422)
    const ids = loaded.entry.translationOf
      ? [id]
      : (
          await sql<{ entry_id: number }>(
            `select entry_id from portal.entries where source_id = $1 union select entry_id
              from portal.hidden where source_id = $1 order by entry_id`,
            [sourceIdOf(loaded.entry)],
          )
        ).map((row) => row.entry_id)
    let withdrawnCount = 0
    for (const each of ids) {
      if (each !== id) await lockEntry(req, sql, each)
      if (!(await projectWithdrawal(sql, each, alternatives, reason, now))) continue
      withdrawnCount += 1
      const entry = each === id ? loaded.entry : await newestEntry(req, each)
      await revokeApprovals(sql, { entryId: each, locale: entry.locale, by: person, note: reason })
      await unpublishRow(req, sql, entry)
      await sql('delete from workflow.review_dates where entry_id = $1', [each])
      await recordEvent(sql, {
        actor: person,
        action: 'entry.withdrawn',
        entryId: each,
        locale: entry.locale,
        note: reason,
        details: { alternatives },
      })
    }
    if (withdrawnCount === 0)
      throw new Refusal('Readers can not see this answer, so there is nothing to withdraw.', 409)
  })

/**
 * Marks the published row as a draft, by a plain statement: Payload's own way would validate the
 * newest draft first, and an emergency can not wait for that. The newest text is saved again on top
 * of it as withdrawn.
 */
async function unpublishRow(req: PayloadRequest, sql: Sql, entry: Entry): Promise<void> {
  await sql(`update public.entries set _status = 'draft', state = 'withdrawn' where id = $1`, [
    entry.id,
  ])
  await saveState(req, entry, 'withdrawn')
}
