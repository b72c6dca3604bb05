import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { logCondition, type LogFilter } from './log-filter.ts'

/** An event of the audit log, with the question of its answer. */
export type LogEvent = {
  id: number
  at: Date
  actor: string
  /** The person's ID; `null` for the operator and for jobs. */
  actorId: number | null
  action: string
  entryId: number | null
  question: string | null
  locale: string | null
  textHash: string | null
  note: string | null
  details: object
}

export const EVENTS_ON_PAGE = 50

/** Returns events of the audit log, newest first, at most `limit`. */
export async function readLog(
  sql: Sql,
  filter: LogFilter,
  limit = EVENTS_ON_PAGE,
): Promise<LogEvent[]> {
  const { where, values } = logCondition(filter)
  const rows = await sql<Row<'workflow.events'> & Row<'public.entries', 'question'>>(
    `select e.*, q.question from (select * from workflow.events ${where} order by id desc
      limit ${Math.trunc(limit)}) e
       left join public.entries q on q.id = e.entry_id order by e.id desc`,
    values,
  )
  return rows.map((row) => ({
    id: Number(row.id),
    at: new Date(row.at),
    actor: row.actor,
    actorId: row.actor_id,
    action: row.action,
    entryId: row.entry_id,
    question: row.question,
    locale: row.locale,
    textHash: row.text_hash,
    note: row.note,
    details: typeof row.details === 'object' && row.details !== null ? row.details : {},
  }))
}
