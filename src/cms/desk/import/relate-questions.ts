import type { PayloadRequest } from 'payload'
import { runAsCommand } from '../../records/workflow-command.ts'
import { recordDismissal, requireImportedItem, logDecision } from './dismiss-flag.ts'
import { refuse, type EntryContext } from './http.ts'

/**
 * Accepts the proposal of a near-duplicate: the questions that it names become related ones, in a
 * draft, and the flag is answered.
 */
export async function relateQuestions(req: PayloadRequest, at: EntryContext): Promise<void> {
  const { sql, entry, id } = at
  if (entry.translationOf) refuse('Which questions are related is said with the original.')
  const alike = (await requireImportedItem(at)).flags.filter(({ related }) => related)
  const found = await sql<{ id: number }>(
    `select e.id from public.entries e join public._entries_v v on v.parent_id = e.id and v.latest
      where e.locale = $1 and e.id <> $2 and e.translation_of_id is null
        and v.version_question = any($3::text[]) order by e.id`,
    [entry.locale, id, alike.flatMap(({ related }) => related ?? [])],
  )
  if (found.length === 0) refuse('Nothing is proposed for this answer.', 404)
  const related = [...new Set([...(entry.related ?? []), ...found.map((each) => each.id)])]
  await runAsCommand(req, () =>
    req.payload.update({
      collection: 'entries',
      id,
      draft: true,
      depth: 0,
      req,
      overrideAccess: true,
      overrideLock: true,
      data: { related, state: 'draft' },
    }),
  )
  for (const { code, words } of alike)
    await recordDismissal(at, { code, words, reason: 'Related to each other.' })
  await logDecision(at, 'related', { related: found.map((each) => each.id) })
}
