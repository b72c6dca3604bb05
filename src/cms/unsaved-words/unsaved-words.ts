import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'

/** In days. */
export const KEPT_FOR = 30
/** How many pages with unsaved words one person can have; each is one slot. */
const MAX_SLOTS = 100
/** How many of them one page of an answer is given. */
const MAX_OFFERED = 10

type FormValues = Record<string, unknown>

/**
 * Where unsaved words are kept: `slot` is a random id of one visit to a page. `entryId` is `null`
 * on the page of a new answer.
 */
export type Slot = { personId: number; slot: string; entryId: number | null }

/** Unsaved words: `at` says when, and `base` which version they were typed into (ISO). */
export type UnsavedWords = { slot: string; at: string; base: string | null; values: FormValues }

type NewWords = Slot & { locale: Locale; base: string | null; values: FormValues }

/**
 * Keeps what somebody typed and did not save, in place of what the same page kept before. Returns
 * `false` if the person has too many such pages.
 */
export async function keepUnsavedWords(
  sql: Sql,
  { personId, slot, entryId, locale, base, values }: NewWords,
): Promise<boolean> {
  const rows = await sql(
    `insert into workflow.unsaved_words (person_id, slot, entry_id, locale, base, words)
     select $1::int, $2, $3::int, $4, $5::timestamptz, $6::jsonb
      where (select count(*) from workflow.unsaved_words
              where person_id = $1::int and slot <> $2) < ${MAX_SLOTS}
     on conflict (person_id, slot) do update set entry_id = excluded.entry_id,
        locale = excluded.locale, base = excluded.base, words = excluded.words,
        saved_at = clock_timestamp()
     returning slot`,
    [personId, slot, entryId, locale, base, JSON.stringify(values)],
  )
  return rows.length > 0
}

/** Deletes a person's words of one page. Returns the answer that they were for, if any. */
export async function dropUnsavedWords(
  sql: Sql,
  { personId, slot }: Pick<Slot, 'personId' | 'slot'>,
): Promise<number | null> {
  const [row] = await sql<Row<'workflow.unsaved_words', 'entry_id'>>(
    'delete from workflow.unsaved_words where person_id = $1 and slot = $2 returning entry_id',
    [personId, slot],
  )
  return row?.entry_id ?? null
}

type WordsRow = Row<'workflow.unsaved_words', 'slot' | 'saved_at' | 'base' | 'words'>

const toUnsavedWords = ({ slot, saved_at, base, words }: WordsRow): UnsavedWords => ({
  slot,
  at: new Date(saved_at).toISOString(),
  base: base && new Date(base).toISOString(),
  values: typeof words === 'object' && words !== null ? { ...words } : {},
})

/** A person's own words in an answer, or in new ones (`null`), newest first. */
export async function unsavedWordsOf(
  sql: Sql,
  { personId, entryId }: Omit<Slot, 'slot'>,
): Promise<UnsavedWords[]> {
  const rows = await sql<WordsRow>(
    `select slot, saved_at, base, words from workflow.unsaved_words
      where person_id = $1 and entry_id is not distinct from $2::int
      order by saved_at desc limit ${MAX_OFFERED}`,
    [personId, entryId],
  )
  return rows.map(toUnsavedWords)
}

/** Who has unsaved words in an answer, and since when (ISO): the newest of each person. */
export type UnsavedBy = { id: number; name: string; at: string }

export async function unsavedIn(sql: Sql, entryId: number): Promise<UnsavedBy[]> {
  const rows = await sql<
    Row<'public.users', 'id' | 'name'> & Row<'workflow.unsaved_words', 'saved_at'>
  >(
    `select u.id, u.name, max(w.saved_at) as saved_at from workflow.unsaved_words w
       join public.users u on u.id = w.person_id
      where w.entry_id = $1 group by u.id, u.name order by max(w.saved_at) desc`,
    [entryId],
  )
  return rows.map(({ id, name, saved_at }) => ({
    id,
    name,
    at: new Date(saved_at).toISOString(),
  }))
}

/** What colleagues have typed into an answer and not saved: the newest of each. */
export type ColleaguesWords = UnsavedBy & Pick<UnsavedWords, 'base' | 'values'>

export async function colleaguesWordsIn(
  sql: Sql,
  { personId, entryId }: { personId: number; entryId: number },
): Promise<ColleaguesWords[]> {
  const rows = await sql<WordsRow & Row<'public.users', 'id' | 'name'>>(
    `select * from (
       select distinct on (u.id) u.id, u.name, w.slot, w.saved_at, w.base, w.words
         from workflow.unsaved_words w join public.users u on u.id = w.person_id
        where w.entry_id = $1 and u.id <> $2 order by u.id, w.saved_at desc) newest
      order by saved_at desc limit ${MAX_OFFERED}`,
    [entryId, personId],
  )
  return rows.map(({ id, name, ...row }) => {
    const { at, base, values } = toUnsavedWords(row)
    return { id, name, at, base, values }
  })
}
