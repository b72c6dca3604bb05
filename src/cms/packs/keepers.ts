import type { Person } from '../../core/person.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'
import { keepPack } from '../../published/write/pack.ts'
import { notify } from '../notices/notices.ts'

/** Whether the person `u` may still change a pack that they keep. */
const IS_KEEPER = `(not coalesce(u.disabled, false) and exists (
  select from public.users_roles r where r.parent_id = u.id
    and r.value::text in ('admin', 'reviewer', 'editor')))`

/**
 * Adds a pack to the clinic's ready ones, with the person who looks after it, or takes it out.
 * Marks that person's notices about its answers as seen, and everybody's notices about answers that
 * are in no ready pack any more. Returns `false` if there is no such pack.
 */
export async function setReady(
  sql: Sql,
  code: string,
  keeper: Pick<Person, 'id'> | null,
): Promise<boolean> {
  if (!(await keepPack(sql, code, keeper !== null))) return false
  if (keeper === null) await sql('delete from workflow.ready_packs where code = $1', [code])
  else
    await sql(
      `insert into workflow.ready_packs (code, kept_by) values ($1, $2)
        on conflict (code) do update set kept_by = excluded.kept_by, kept_at = clock_timestamp()`,
      [code, keeper.id],
    )
  await sql(
    `update workflow.notices n set seen_at = clock_timestamp()
      where n.kind = 'pack' and n.seen_at is null and (not exists (
        select from portal.packs p where p.ready and n.entry_id = any(p.numbers))
        or (n.person_id = $2::int and exists (
          select from portal.packs p where p.code = $1 and n.entry_id = any(p.numbers))))`,
    [code, keeper?.id ?? null],
  )
  return true
}

/**
 * Whether `$1` looks after the ready pack `p`: they keep it, or nobody does who still may and they
 * may themselves.
 */
export const LOOKS_AFTER = `exists (
  select from public.users u where u.id = $1 and ${IS_KEEPER}
    and (u.id in (select kept_by from workflow.ready_packs k where k.code = p.code)
      or not exists (select from workflow.ready_packs k join public.users u on u.id = k.kept_by
        where k.code = p.code and ${IS_KEEPER})))`

/**
 * Tells those who keep a ready pack with this question that it is withdrawn, or all editors if no
 * keeper may still do that. For one `language`, only packs in it count. The task stays on their
 * first page until it is done.
 */
export async function notifyKeepers(
  sql: Sql,
  { number, language, by }: { number: number; language: Locale | null; by: Person },
): Promise<void> {
  const people = await sql<Row<'public.users', 'id'>>(
    `with holding as (select code from portal.packs
       where ready and numbers @> array[$1::int] and ($2::text is null or locale = $2)),
     keeping as (select h.code, u.id from holding h
       join workflow.ready_packs k using (code) join public.users u on u.id = k.kept_by
      where ${IS_KEEPER})
     select id from keeping
     union
     select r.parent_id from public.users_roles r
      where r.value::text = 'editor'
        and exists (select from holding where code not in (select code from keeping))`,
    [number, language],
  )
  await notify(sql, { people: people.map(({ id }) => id), kind: 'pack', entryId: number, by })
}
