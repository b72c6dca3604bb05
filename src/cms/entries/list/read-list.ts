import type { Sql } from '../../../published/shapes.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { State } from '../../workflow/states.ts'
import type { Filters, Only, Sort } from './filters.ts'
import { listWords } from './keep.ts'

export const PAGE_SIZE = 50
/** Beyond this the list says “more than”. */
const MOST_COUNTED = 10_000

export type Line = {
  id: number; question: string; locale: Locale; state: State; author: string | null; updatedAt: string
  /** YYYY-MM-DD. */
  due: string | null
  topics: string[]; flags: number; notes: number; links: number; unreviewed: boolean
}
export type Listed = { lines: Line[]; count: number; more: boolean }

const OPEN_FLAGS = `(select count(*)::int from jsonb_array_elements(i.flags) f where not coalesce((f ->> 'repaired')::boolean, false) and not i.silenced @> jsonb_build_array(jsonb_build_object('code', f ->> 'code', 'words', f ->> 'words')))`

/** That an import left something to look at in the answer of `l.entry_id`: a flag, a conflict, or that it is gone from its document. */
export const FLAGGED = `exists (select from workflow.import_items i where i.entry_id = l.entry_id and (i.flags <> '[]' or i.conflict is not null or i.gone_at is not null) and (i.conflict is not null or i.gone_at is not null or ${OPEN_FLAGS} > 0))`

const CONDITIONS: Record<Only, (add: (value: unknown) => string, who: number, today: string) => string> = {
  mine: (add, who) => `l.entry_id in (select v.parent_id from public._entries_v v where v.version_author_id = ${add(who)})`,
  due: (add, _, today) => `p.next_review_on <= ${add(today)}::date`,
  flagged: () => FLAGGED,
  unreviewed: () => 'not p.reviewed',
  notes: () => 'exists (select from workflow.notes n where n.entry_id = l.entry_id and n.resolved_at is null and n.reply_to is null)',
  links: () => 'exists (select from workflow.outside_links o where o.entry_id = l.entry_id and o.failed_since is not null)',
}

const ORDER: Record<Sort, string> = {
  updated: 'l.updated_at desc, l.entry_id desc',
  due: 'p.next_review_on asc nulls last, l.entry_id',
  question: 'l.question, l.entry_id',
}
/** The tables that an order or a condition looks into. */
const NEEDS_READERS: readonly (Only | Sort)[] = ['due', 'unreviewed']

/** One page of the list, with the number of all that fit. `who` is the person who asks, `today` a day (YYYY-MM-DD, UTC). */
export async function readList(sql: Sql, filters: Filters, who: number, today: string): Promise<Listed> {
  const values: unknown[] = []
  const add = (value: unknown) => `$${values.push(value)}`
  const where = [
    ...listWords(filters.words).split(' ').filter(Boolean).map((word) => `l.folded like ${add(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`),
    ...(filters.locale ? [`l.locale = ${add(filters.locale)}`] : []),
    ...(filters.state ? [`l.state = ${add(filters.state)}`] : []),
    ...(filters.topic ? [`l.topic_ids @> array[${add(filters.topic)}::int]`] : []),
    ...(filters.ids ? [`l.entry_id = any(string_to_array(${add(filters.ids.join(','))}, ',')::int[])`] : []),
    ...filters.only.map((only) => CONDITIONS[only](add, who, today)),
  ]
  const readers = [...filters.only, filters.sort].some((each) => NEEDS_READERS.includes(each)) ? `${filters.sort === 'due' ? 'left' : ''} join portal.entries p on p.entry_id = l.entry_id` : ''
  const from = `from workflow.desk_list l ${readers} ${where.length > 0 ? `where ${where.join(' and ')}` : ''}`
  const [count] = await sql<{ count: number }>(`select count(*)::int as count from (select 1 ${from} limit ${MOST_COUNTED + 1}) counted`, values)
  const found = count?.count ?? 0
  const rows = found === 0 ? [] : await sql<Omit<Line, 'updatedAt' | 'topics'> & { updated_at: Date | string; topics: string[] | null }>(
    `select l.entry_id as id, l.question, l.locale, l.state, l.updated_at, u.name as author, to_char(r.next_review_on, 'YYYY-MM-DD') as due, coalesce(not r.reviewed, false) as unreviewed,
            (select array_agg(t.title order by t.title) from public.topics_locales t where t._parent_id = any(l.topic_ids) and t._locale = 'en') as topics,
            coalesce((select ${OPEN_FLAGS} + (i.conflict is not null)::int + (i.gone_at is not null)::int from workflow.import_items i where i.entry_id = l.entry_id), 0) as flags,
            (select count(*)::int from workflow.notes n where n.entry_id = l.entry_id and n.resolved_at is null and n.reply_to is null) as notes,
            (select count(*)::int from workflow.outside_links o where o.entry_id = l.entry_id and o.failed_since is not null) as links
       from (select l.* ${from} order by ${ORDER[filters.sort]} limit ${PAGE_SIZE} offset ${(filters.page - 1) * PAGE_SIZE}) l
       left join portal.entries r on r.entry_id = l.entry_id left join public.users u on u.id = l.author_id
      order by ${ORDER[filters.sort].replaceAll('p.', 'r.')}`, values)
  return {
    lines: rows.map(({ updated_at, topics, ...row }) => ({ ...row, topics: topics ?? [], updatedAt: new Date(updated_at).toISOString() })),
    count: Math.min(found, MOST_COUNTED), more: found > MOST_COUNTED,
  }
}
