import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { markWithdrawn } from '../../core/payload-tables.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Sql } from '../../core/sql.ts'
import { hideWithdrawnLinks, projectWithdrawal } from '../../published/write/withdrawal.ts'
import { sourceIdOf, type Entry } from '../entries/entry.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { assign } from '../notices/assignments.ts'
import { notifyKeepers } from '../packs/keepers.ts'
import { revokeApprovals } from '../records/approvals.ts'
import { lockEntry, newestEntry } from '../records/load-entry.ts'
import { saveState } from '../records/save-state.ts'
import { takeStep } from '../records/take-step.ts'
import { forgetPairsOf } from '../translations/memory/record-pairs.ts'
import { readIds, notifyLinkingWriters } from './links-here.ts'

/** `questionMayStay`: other answers may go on showing the question as the words of a link. */
export type Withdrawal = {
  reason: string
  alternatives?: number[]
  questionMayStay?: boolean
  /** The original that says the same: addresses lead to it, and no reader is told of this. */
  mergedInto?: number
}

/**
 * Unpublishes an answer at once: an original with all its translations, a translation on its own.
 * Leaves a tombstone with alternatives, revokes the approvals, and keeps every draft and version.
 */
export const withdraw = (
  req: PayloadRequest,
  id: number,
  { reason, alternatives = [], questionMayStay = false, mergedInto }: Withdrawal,
) =>
  takeStep(req, 'withdraw', id, async ({ sql, person, loaded, now }) => {
    if (!reason.trim()) throw new Refusal(staffMessages(req)('workflow.sayWhyWithdraw'), 422)
    const isOriginal = !loaded.entry.translationOf
    const sourceId = sourceIdOf(loaded.entry)
    const ids = isOriginal ? await readIds(sql, id, true) : [id]
    // A link to a merged answer goes on leading to what it says.
    if (mergedInto === undefined) {
      await notifyLinkingWriters(sql, { ids, isOriginal, sourceId, by: person })
      const language = isOriginal ? null : loaded.entry.locale
      await notifyKeepers(sql, { number: sourceId, language, by: person })
    }
    const shown = { alternativeIds: alternatives, questionMayStay, reason, mergedInto }
    let withdrawnCount = 0
    for (const entryId of ids) {
      if (entryId !== id) await lockEntry(req, sql, entryId)
      if (!(await projectWithdrawal(sql, entryId, shown, now))) continue
      withdrawnCount += 1
      const entry = entryId === id ? loaded.entry : await newestEntry(req, entryId)
      await revokeApprovals(req, sql, { entryId, locale: entry.locale, by: person, note: reason })
      await unpublishRow(req, sql, entry)
      await sql('delete from workflow.review_dates where entry_id = $1', [entryId])
      await sql('delete from workflow.templates where entry_id = $1', [entryId])
      await recordEvent(sql, {
        actor: person,
        action: 'entry.withdrawn',
        entryId,
        locale: entry.locale,
        note: reason,
        details: { alternatives, questionMayStay, ...(mergedInto ? { mergedInto } : {}) },
      })
    }
    if (withdrawnCount === 0)
      throw new Refusal(staffMessages(req)('workflow.nothingToWithdraw'), 409)
    await hideWithdrawnLinks(sql, ids)
    await forgetPairsOf(sql, ids)
    await assign(sql, id, null, person)
  })

/** Marks the published row as withdrawn, and saves the newest text on top of it as withdrawn. */
async function unpublishRow(req: PayloadRequest, sql: Sql, entry: Entry): Promise<void> {
  await markWithdrawn(sql, entry.id)
  await saveState(req, entry, 'withdrawn')
}
