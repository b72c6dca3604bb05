import type { Row } from '../../../../core/row.ts'
import { refuse } from '../parts/http.ts'
import { recordDismissal, RELATED_REASON } from './dismiss-flag.ts'
import { logDecision, saveAsDraft, type LockedEntry } from './locked-entry.ts'

/**
 * Accepts what near-duplicate flags propose: saves the questions that they name as related ones, in
 * a draft, and dismisses the flags. Throws 404 or 409.
 */
export async function relateQuestions(locked: LockedEntry): Promise<void> {
  const { sql, entry, item, t } = locked
  if (entry.translationOf) refuse(t('imports.refused.translation'))
  const flags = item.flags.filter(({ related }) => related)
  const found = await sql<Row<'public.entries', 'id'>>(
    `select e.id from public.entries e join public._entries_v v on v.parent_id = e.id and v.latest
      where e.locale = $1 and e.id <> $2 and e.translation_of_id is null
        and v.version_question = any($3::text[]) order by e.id`,
    [entry.locale, entry.id, flags.flatMap(({ related }) => related ?? [])],
  )
  if (found.length === 0) refuse(t('imports.refused.nothingProposed'), 404)
  const ids = found.map(({ id }) => id)
  await saveAsDraft(locked, { related: [...new Set([...(entry.related ?? []), ...ids])] })
  for (const { code, words } of flags)
    await recordDismissal(locked, { code, words, reason: RELATED_REASON })
  await logDecision(locked, 'related', { related: ids })
}
