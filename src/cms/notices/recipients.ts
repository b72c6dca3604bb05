import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'

export type Colleague = Row<'public.users', 'id' | 'name'>

/** The people who may sign texts in a language, by name. */
export const reviewersIn = (sql: Sql, locale: Locale): Promise<Colleague[]> =>
  sql<Colleague>(
    `select u.id, u.name from public.users u
      where not coalesce(u.disabled, false)
        and exists (select from public.users_roles r where r.parent_id = u.id
          and r.value::text = 'reviewer')
        and exists (select from public.users_languages l where l.parent_id = u.id
          and l.value::text = $1)
      order by u.name, u.id`,
    [locale],
  )

/** Everybody who wrote a version of an answer. */
export const writersOf = async (sql: Sql, entryId: number): Promise<number[]> =>
  (await writersOfEach(sql, [entryId])).get(entryId) ?? []

/** The same for many answers, by id; those that nobody wrote by hand are missing. */
export async function writersOfEach(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = await sql<
    Record<'id', NonNullable<Row<'public._entries_v'>['parent_id']>> & { writers: number[] }
  >(
    `select parent_id as id, array_agg(distinct version_author_id) as writers
       from public._entries_v
      where parent_id = any($1::int[]) and version_author_id is not null group by parent_id`,
    [[...entryIds]],
  )
  return new Map(rows.map(({ id, writers }) => [id, writers]))
}

/**
 * Returns who is asked to correct an answer: everybody who wrote a version of it, or else those who
 * write in its language, or else its reviewers, or else the admins.
 */
export async function peopleToCorrect(sql: Sql, entryId: number): Promise<number[]> {
  const rows = await sql<Row<'public.users', 'id'> & { rank: number }>(
    `select u.id, min(case when r.value::text in ('editor', 'translator') then 2
                           when r.value::text = 'reviewer' then 3 else 4 end) as rank
       from public.entries e cross join public.users u
       join public.users_roles r on r.parent_id = u.id
      where e.id = $1 and not coalesce(u.disabled, false)
        and (r.value::text = 'admin' or exists (select from public.users_languages l
          where l.parent_id = u.id and l.value::text = e.locale::text))
        and (r.value::text <> 'translator' or e.translation_of_id is not null)
      group by u.id
     union all
     select distinct u.id, 1 from public._entries_v v join public.users u on u.id = v.version_author_id
      where v.parent_id = $1 and not coalesce(u.disabled, false)
        and coalesce(v.version_state::text, 'draft') = 'draft'
      order by rank, id`,
    [entryId],
  )
  return rows.filter(({ rank }) => rank === rows[0]?.rank).map(({ id }) => id)
}

/** The translators of a language, for a translation that nobody wrote by hand. */
export async function translatorsInto(sql: Sql, locale: Locale): Promise<number[]> {
  const rows = await sql<{ id: Row<'public.users_roles'>['parent_id'] }>(
    `select r.parent_id as id from public.users_roles r
       join public.users_languages l on l.parent_id = r.parent_id and l.value::text = $1
      where r.value::text = 'translator'`,
    [locale],
  )
  return rows.map(({ id }) => id)
}

/**
 * Returns the people whose name stands behind an `@` in a text. A first name is enough where only
 * one person has it.
 */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): Colleague[] {
  const folded = text.toLocaleLowerCase()
  const follows = (name: string) => {
    const at = folded.indexOf(`@${name.toLocaleLowerCase()}`)
    return at >= 0 && !/^[\p{L}\p{N}]/u.test(folded.slice(at + 1 + name.length))
  }
  const firstName = ({ name }: Colleague) => name.split(/\s+/)[0] ?? name
  return colleagues.filter(
    (each) =>
      follows(each.name) ||
      (follows(firstName(each)) &&
        colleagues.filter((other) => firstName(other) === firstName(each)).length === 1),
  )
}

/** Everybody who may sign in to the desk, by name. */
export const colleaguesOf = (sql: Sql): Promise<Colleague[]> =>
  sql<Colleague>(
    'select id, name from public.users where not coalesce(disabled, false) order by name, id',
  )
