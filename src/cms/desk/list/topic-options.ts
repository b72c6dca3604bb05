import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'

/** A topic as an option of a filter, with its English title. */
export type TopicOption = { id: number; title: string }

/** Returns every topic, sorted by its English title. */
export async function readTopicOptions(sql: Sql): Promise<TopicOption[]> {
  const rows = await sql<Row<'public.topics_locales', '_parent_id' | 'title'>>(
    `select _parent_id, title from public.topics_locales where _locale = 'en' order by title`,
  )
  return rows.map(({ _parent_id: id, title }) => ({ id, title }))
}
