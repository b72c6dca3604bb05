import type { PayloadRequest } from 'payload'
import { insertVersions, versionColumns } from '../../core/payload-tables.ts'
import { sqlOf } from '../../core/request-sql.ts'
import type { State } from '../../core/states.ts'
import type { Entry } from '../entries/entry.ts'
import { refreshListRows } from '../entries/list/sync-list-row.ts'

/**
 * Writes a new version of an entry's newest text that differs in its state alone. The public text
 * is not touched.
 */
export async function saveState(req: PayloadRequest, entry: Entry, state: State): Promise<void> {
  await req.payload.update({
    collection: 'entries',
    id: entry.id,
    data: { state },
    draft: true,
    depth: 0,
    req,
    overrideAccess: true,
    overrideLock: true,
  })
}

/**
 * The same for many entries (each once), by a few statements however many there are. Call
 * `announceSaves` for the people who have them open.
 */
export async function saveStates(
  req: PayloadRequest,
  entries: readonly Entry[],
  state: State,
): Promise<void> {
  const sql = sqlOf(req)
  const now = new Date()
  const columns = versionColumns({
    ...{ state, _status: 'draft', updated_at: now.toISOString() },
    ...(req.user ? { author_id: req.user.id } : {}),
  })
  const ids = entries.map(({ id }) => id)
  await insertVersions(
    sql,
    ids.map((entryId) => ({ entryId, columns })),
    now,
  )
  await refreshListRows(sql, ids)
}
