import type { Person } from '../../core/person.ts'
import type { Sql } from '../../core/sql.ts'

/**
 * Asks the person who wrote an answer last to take a link to a withdrawn answer out of it: the answer
 * is assigned to them, unless it is assigned already or nobody wrote it. Publishing a text without
 * such a link ends the assignment.
 */
export async function assignLinkRepair(
  sql: Sql,
  entryId: number,
  by: Pick<Person, 'name'>,
): Promise<void> {
  await sql(
    `insert into workflow.assignments (entry_id, person_id, by_name)
     select v.parent_id, v.version_author_id, $2 from public._entries_v v
       join public.users u on u.id = v.version_author_id and not coalesce(u.disabled, false)
      where v.parent_id = $1 and coalesce(v.version_state::text, 'draft') = 'draft'
      order by v.id desc limit 1
     on conflict (entry_id) do nothing`,
    [entryId, by.name],
  )
}

const LINKED_ENTRY = /"relationTo":"entries","value":(\d+)/g
const LINKED_ADDRESS = /\/([a-z]{2})\/questions\/([^"?#\s]+)/g

/**
 * Whether an answer's text leads to a withdrawn answer or translation, or names it as related. One
 * that was merged into another leads there.
 */
export async function leadsToWithdrawn(
  sql: Sql,
  { answer, related }: { answer?: unknown; related?: readonly unknown[] | null },
): Promise<boolean> {
  const text = JSON.stringify(answer ?? null)
  const numbers = [
    ...Array.from(text.matchAll(LINKED_ENTRY), ([, id]) => Number(id)),
    ...(related ?? []).filter((id) => typeof id === 'number'),
  ]
  const addresses = Array.from(text.matchAll(LINKED_ADDRESS), ([, locale, slug]) => ({
    locale,
    slug: slug === undefined ? '' : decode(slug),
  }))
  const [row] = await sql<{ leads: boolean }>(
    `select exists (
       select from portal.tombstones t
        where t.merged_into is null
          and (t.entry_id = any($1::int[]) or exists (
            select from jsonb_to_recordset($2::jsonb) a (locale text, slug text)
             where a.locale = t.locale and a.slug = t.slug))) as leads`,
    [numbers, JSON.stringify(addresses)],
  )
  return row?.leads ?? false
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
