import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

/**
 * Why a person is notified: somebody asks them for a review, assigns an answer to them, requests
 * changes or writes them a note; their translation is out of date; an answer was withdrawn that
 * theirs links to, or that is in their ready pack; their text was published, or could not be.
 */
export const NOTICE_KINDS = [
  'review',
  'assigned',
  'changes',
  'note',
  'stale',
  'link',
  'pack',
  'published',
  'failed',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

type NewNotice = {
  /** IDs of people. Nobody is notified of what they did themselves. */
  people: readonly (number | null)[]
  kind: NoticeKind
  entryId: number
  by: { id: number | null; name: string }
}

/** Notifies people about an answer. Runs in the transaction of what happened. */
export const notify = (sql: Sql, notice: NewNotice): Promise<void> => notifyEach(sql, [notice])

/** The same for many answers. */
export async function notifyEach(sql: Sql, notices: readonly NewNotice[]): Promise<void> {
  const rows = notices.flatMap(({ people, kind, entryId, by }) =>
    [...new Set(people)]
      .filter((id) => id !== null && id !== by.id)
      .map((person) => ({ person, kind, entry: entryId, by_name: by.name })),
  )
  if (rows.length === 0) return
  await sql(
    `insert into workflow.notices (person_id, kind, entry_id, by_name)
     select u.id, n.kind, n.entry, n.by_name
       from jsonb_to_recordset($1::jsonb) n (person int, kind text, entry int, by_name text)
       join public.users u on u.id = n.person and not coalesce(u.disabled, false)
      order by n.entry, u.id`,
    [JSON.stringify(rows)],
  )
}

/** A notice with the question of its answer. `at` is an ISO date and time. */
export type Notice = Row<'workflow.notices', 'kind'> &
  Row<'workflow.desk_list', 'question' | 'locale'> & {
    id: number
    at: string
    entryId: Row<'workflow.notices'>['entry_id']
    by: Row<'workflow.notices'>['by_name']
  }

/** Returns what a person has not seen yet: the newest of each kind about each answer, newest first. */
export async function unseenNotices(sql: Sql, personId: number, limit: number): Promise<Notice[]> {
  const rows = await sql<Omit<Notice, 'at'> & Row<'workflow.notices', 'at'>>(
    `select n.id::int as id, n.at, n.kind, n.entry_id as "entryId", n.by_name as by, l.question,
        l.locale
       from (select distinct on (entry_id, kind) * from workflow.notices
              where person_id = $1 and seen_at is null order by entry_id, kind, id desc) n
       join workflow.desk_list l on l.entry_id = n.entry_id
      order by n.id desc limit ${limit}`,
    [personId],
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

/** Marks what a person was told about an answer as seen. */
export async function markNoticesSeen(sql: Sql, personId: number, entryId: number): Promise<void> {
  await sql(
    `update workflow.notices set seen_at = clock_timestamp()
      where person_id = $1 and entry_id = $2 and seen_at is null`,
    [personId, entryId],
  )
}
