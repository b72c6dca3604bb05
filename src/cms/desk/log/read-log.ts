import type { Sql } from '../../../core/sql.ts'
import { logCondition, type LogFilter } from './log-filter.ts'

export type LogEvent = {
  id: number
  at: Date
  actor: string
  action: string
  entryId: number | null
  question: string | null
  locale: string | null
  textHash: string | null
  note: string | null
  details: Record<string, unknown>
}
type Row = {
  id: string
  at: Date | string
  actor: string
  action: string
  entry_id: number | null
  question: string | null
  locale: string | null
  text_hash: string | null
  note: string | null
  details: Record<string, unknown>
}

export const PAGE_SIZE = 50

/** Lines of the log, newest first, at most `limit`. */
export async function readLog(sql: Sql, filter: LogFilter, limit = PAGE_SIZE): Promise<LogEvent[]> {
  const { where, values } = logCondition(filter)
  const rows = await sql<Row>(
    `select e.*, q.question from (select * from workflow.events ${where} order by id desc
      limit ${Math.trunc(limit)}) e
       left join public.entries q on q.id = e.entry_id order by e.id desc`,
    values,
  )
  return rows.map(({ entry_id, text_hash, ...row }) => ({
    ...row,
    id: Number(row.id),
    at: new Date(row.at),
    entryId: entry_id,
    textHash: text_hash,
  }))
}
