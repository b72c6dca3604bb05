import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { foldLetters } from '../../../i18n/text/fold.ts'
import type { Entry } from '../entry.ts'
import { wordingOf } from '../wording.ts'

/** Letters as the list compares them: lower case, no accents, single spaces. */
export const foldForList = (text: string): string => foldLetters(text).replace(/\s+/gu, ' ').trim()

type ListedEntry = Pick<Entry, 'id' | 'locale' | 'question'> &
  Partial<
    Pick<
      Entry,
      | 'translationOf'
      | 'shortAnswer'
      | 'answer'
      | 'slug'
      | 'searchTerms'
      | 'state'
      | 'author'
      | 'topics'
    >
  > & { updatedAt: string }

const wordsOf = (entry: ListedEntry): string =>
  foldForList(
    [
      entry.question,
      entry.shortAnswer,
      entry.answer ? wordingOf(entry, () => null).answerText : '',
      ...(entry.searchTerms ?? []),
      entry.slug,
    ]
      .filter(Boolean)
      .join('\n'),
  )

/**
 * Brings an entry's row in the desk's list up to date with its newest text. A translation has its
 * original's topics.
 */
export const syncListRow = (sql: Sql, entry: ListedEntry): Promise<void> =>
  syncListRows(sql, [entry])

/** The same for many entries, of which no one is another's original. */
export async function syncListRows(sql: Sql, entries: readonly ListedEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    entry_id: entry.id,
    source_id: entry.translationOf ?? entry.id,
    locale: entry.locale as Locale,
    question: entry.question ?? '',
    state: entry.state ?? 'draft',
    author_id: entry.author ?? null,
    updated_at: entry.updatedAt,
    topic_ids: (entry.topics ?? []).map(Number).filter(Number.isInteger),
    folded: wordsOf(entry),
  }))
  await sql(
    `insert into workflow.desk_list as l (entry_id, source_id, locale, question, state, author_id,
      updated_at, topic_ids, folded)
     select entry_id, source_id, locale, question, state, author_id, updated_at, case
       when source_id = entry_id then topic_ids
       else coalesce((select s.topic_ids from workflow.desk_list s
         where s.entry_id = r.source_id), '{}') end, folded
       from jsonb_populate_recordset(null::workflow.desk_list, $1::jsonb) r
     on conflict (entry_id) do update
       set source_id = excluded.source_id, locale = excluded.locale, question = excluded.question,
       state = excluded.state,
       author_id = excluded.author_id, updated_at = excluded.updated_at,
         topic_ids = excluded.topic_ids, folded = excluded.folded`,
    [JSON.stringify(rows)],
  )
  await sql(
    `update workflow.desk_list t set topic_ids = s.topic_ids from workflow.desk_list s
      where s.entry_id in (select jsonb_array_elements_text($1::jsonb)::int)
        and s.source_id = s.entry_id and t.source_id = s.entry_id and t.entry_id <> s.entry_id
        and t.topic_ids <> s.topic_ids`,
    [JSON.stringify(entries.map(({ id }) => id))],
  )
}

type Row = {
  id: number
  locale: Locale
  question: string | null
  short_answer: string | null
  answer: Entry['answer']
  slug: string | null
  state: Entry['state']
  author: number | null
  translation_of: number | null
  updated_at: string
  topics: number[] | null
  terms: string[] | null
}

/**
 * Makes the whole list anew from the newest version of each entry, originals first. Gives back how
 * many there are.
 */
export async function rebuildList(sql: Sql): Promise<number> {
  await sql('delete from workflow.desk_list')
  const rows = await newestRows(sql, '')
  for (const row of rows) await syncListRow(sql, row)
  return rows.length
}

/** Brings the rows of some entries up to date from their newest versions. */
export const refreshListRows = async (sql: Sql, ids: readonly number[]): Promise<void> =>
  syncListRows(
    sql,
    await newestRows(sql, 'and v.parent_id in (select jsonb_array_elements_text($1::jsonb)::int)', [
      JSON.stringify(ids),
    ]),
  )

async function newestRows(
  sql: Sql,
  which: string,
  values: readonly unknown[] = [],
): Promise<ListedEntry[]> {
  const rows = await sql<Row>(
    `
    select v.parent_id as id, v.version_locale::text as locale, v.version_question as question,
      v.version_short_answer as short_answer, v.version_answer as answer,
           v.version_slug as slug, v.version_state::text as state, v.version_author_id as author,
             v.version_translation_of_id as translation_of, coalesce(v.version_updated_at,
             v.updated_at)::text as updated_at,
           (select array_agg(r.topics_id) from public._entries_v_rels r where r.parent_id = v.id
             and r.topics_id is not null) as topics,
           (select array_agg(t.text order by t."order") from public._entries_v_texts t
             where t.parent_id = v.id) as terms
      from public._entries_v v where v.latest and v.parent_id is not null ${which}
        order by v.version_translation_of_id is not null, v.parent_id`,
    values,
  )
  return rows.map((row) => ({
    id: row.id,
    locale: row.locale,
    question: row.question ?? '',
    shortAnswer: row.short_answer,
    answer: row.answer,
    slug: row.slug,
    state: row.state,
    author: row.author,
    translationOf: row.translation_of,
    updatedAt: row.updated_at,
    topics: row.topics,
    searchTerms: row.terms,
  }))
}

const BATCH = 200

/**
 * Folds the words of up to 200 rows after the number `after` by the rules of today; answers the
 * last one's number, or `null` when none is left. What is saved meanwhile stays as it is.
 */
export async function refoldList(sql: Sql, after: number): Promise<number | null> {
  const kept = await sql<{ id: number; folded: string }>(
    `select entry_id as id, folded from workflow.desk_list where entry_id > $1 order by entry_id
      limit ${BATCH}`,
    [after],
  )
  const before = new Map(kept.map(({ id, folded }) => [id, folded]))
  const newest = await newestRows(
    sql,
    'and v.parent_id in (select jsonb_array_elements_text($1::jsonb)::int)',
    [JSON.stringify([...before.keys()])],
  )
  const anew = newest
    .map((entry) => ({ id: entry.id, before: before.get(entry.id), folded: wordsOf(entry) }))
    .filter((row) => row.before !== row.folded)
  await sql(
    `update workflow.desk_list l set folded = n.folded
      from jsonb_to_recordset($1::jsonb) n (id int, before text, folded text)
      where l.entry_id = n.id and l.folded = n.before`,
    [JSON.stringify(anew)],
  )
  return kept.at(-1)?.id ?? null
}
