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

type Leading = { id: number; answer?: unknown; related?: readonly unknown[] | null }

/** The numbers and the addresses of questions to which an answer's text leads, or that it names. */
function targetsOf({ id, answer, related }: Leading) {
  const text = JSON.stringify(answer ?? null)
  return {
    id,
    numbers: [
      ...Array.from(text.matchAll(LINKED_ENTRY), ([, number]) => Number(number)),
      ...(related ?? []).filter((number) => typeof number === 'number'),
    ],
    addresses: Array.from(text.matchAll(LINKED_ADDRESS), ([, locale, slug]) => ({
      locale,
      slug: slug === undefined ? '' : decode(slug),
    })),
  }
}

/**
 * Returns the ids of the answers whose text leads to a withdrawn answer or translation, or names it
 * as related. One that was merged into another leads there.
 */
export async function leadingToWithdrawn(
  sql: Sql,
  answers: readonly Leading[],
): Promise<Set<number>> {
  const targets = answers
    .map(targetsOf)
    .filter(({ numbers, addresses }) => numbers.length > 0 || addresses.length > 0)
  if (targets.length === 0) return new Set()
  const rows = await sql<{ id: number }>(
    `select n.id from jsonb_to_recordset($1::jsonb) n (id int, numbers int[], addresses jsonb)
      where exists (
        select from portal.tombstones t
         where t.merged_into is null
           and (t.entry_id = any(n.numbers) or exists (
             select from jsonb_to_recordset(n.addresses) a (locale text, slug text)
              where a.locale = t.locale and a.slug = t.slug)))`,
    [JSON.stringify(targets)],
  )
  return new Set(rows.map(({ id }) => id))
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
