import { deskInEnglish } from '../../../../i18n/messages/desk.ts'
import type { DismissedFlag } from '../../../import/items/import-item-row.ts'
import { refuse } from '../parts/http.ts'
import { logDecision, type LockedEntry } from './locked-entry.ts'
import { currentFlags } from './open-issues.ts'

const MAX_REASON = 500

/** The reason that is stored when somebody relates the questions that a flag proposes. */
export const RELATED_REASON = deskInEnglish('imports.flags.related')

type FlagKey = { code: string; words: string }
const isSameFlag = (one: FlagKey, other: FlagKey): boolean =>
  one.code === other.code && one.words === other.words

/** Dismisses a flag with a reason, which is shown with it. Throws 400 or 404. */
export async function dismissFlag(
  locked: LockedEntry,
  { reason, ...flag }: FlagKey & { reason: string },
): Promise<void> {
  if (!reason) refuse(locked.t('imports.refused.reason'), 400)
  if (!currentFlags(locked.item, locked.entry, locked.t).some((each) => isSameFlag(each, flag)))
    refuse(locked.t('imports.refused.noFlag'), 404)
  await recordDismissal(locked, { ...flag, reason })
}

export async function recordDismissal(
  locked: LockedEntry,
  { code, words, reason }: FlagKey & { reason: string },
): Promise<void> {
  const { sql, person, entry } = locked
  const dismissed: DismissedFlag = {
    code,
    words,
    reason: reason.slice(0, MAX_REASON),
    by: person.name,
    at: new Date().toISOString(),
  }
  await sql(
    'update workflow.import_items set silenced = silenced || $2::jsonb where entry_id = $1',
    [entry.id, JSON.stringify([dismissed])],
  )
  await logDecision(locked, 'flag silenced', { code, words, reason })
}

/** Shows a dismissed flag again. Throws 404. */
export async function restoreFlag(locked: LockedEntry, { code, words }: FlagKey): Promise<void> {
  const { sql, entry, item, t } = locked
  const remaining = item.silenced.filter((each) => !isSameFlag(each, { code, words }))
  if (remaining.length === item.silenced.length) refuse(t('imports.refused.notDismissed'), 404)
  await sql('update workflow.import_items set silenced = $2::jsonb where entry_id = $1', [
    entry.id,
    JSON.stringify(remaining),
  ])
  await logDecision(locked, 'flag heard again', { code, words })
}
