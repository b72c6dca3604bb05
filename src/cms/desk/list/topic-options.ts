import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'

/** A topic as an option of a filter. */
export type TopicOption = { id: number; title: string }

/** Returns every topic, sorted by its title in a language, or in English where it has none. */
export async function readTopicOptions(sql: Sql, locale: Locale): Promise<TopicOption[]> {
  const rows = await sql<Row<'public.topics_locales', '_parent_id' | 'title'>>(
    `select distinct on (_parent_id) _parent_id, title from public.topics_locales
      where _locale::text in ('en', $1) and title <> '' order by _parent_id, _locale = 'en'`,
    [locale],
  )
  const order = new Intl.Collator(locale, { numeric: true })
  return rows
    .map(({ _parent_id: id, title }) => ({ id, title }))
    .sort((one, other) => order.compare(one.title, other.title))
}
