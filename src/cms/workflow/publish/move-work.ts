import { SYSTEM_ACTOR, type Actor } from '../../../core/audit-log.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Entry } from '../../entries/entry.ts'
import { endAssignments, lastSubmitters } from '../../notices/assignments.ts'
import { notifyEach } from '../../notices/notices.ts'
import type { Approval } from '../../records/approvals.ts'
import { assignLinkRepair, leadingToWithdrawn } from './link-repairs.ts'

type JustPublished = {
  entry: Entry
  actor: Actor
  scheduled?: boolean
  signature: Approval | undefined
}

/**
 * After publications: ends what people were asked to do, asks for what is left to do, and tells those
 * who wait.
 */
export async function moveWork(sql: Sql, published: readonly JustPublished[]): Promise<void> {
  const ids = published.map(({ entry }) => entry.id)
  await endAssignments(sql, ids)
  const leading = await leadingToWithdrawn(
    sql,
    published.map(({ entry }) => entry),
  )
  for (const { entry, actor } of published)
    if (leading.has(entry.id)) await assignLinkRepair(sql, entry.id, actor)
  const submitters = await lastSubmitters(sql, ids)
  await notifyEach(
    sql,
    published.map(({ entry, signature, actor, scheduled }) => ({
      people: [
        signature?.kind === 'approval' ? signature.personId : null,
        submitters.get(entry.id) ?? null,
        // A text that goes out at its time goes out by itself.
        scheduled ? actor.id : null,
      ],
      kind: 'published',
      entryId: entry.id,
      by: scheduled ? SYSTEM_ACTOR : actor,
    })),
  )
}
