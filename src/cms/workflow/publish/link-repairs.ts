import type { Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import { linkedAnswer, type LinkedAnswer } from '../../../published/linked-answer.ts'
import { LEADS_TO_PUBLIC, LEADS_TO_TOMBSTONE } from '../../../published/write/withdrawn-links.ts'
import type { Entry } from '../../entries/entry.ts'
import { peopleToCorrect } from '../../notices/recipients.ts'

/**
 * Asks somebody to take a link to a withdrawn answer out of an answer, by assigning it to its last
 * writer, or else to the one of `peopleToCorrect` with the fewest assignments. An answer that is assigned
 * already stays so. Publishing a text without such a link ends the assignment.
 */
export async function assignLinkRepair(
  sql: Sql,
  entryId: number,
  by: Pick<Person, 'name'>,
): Promise<void> {
  await sql(
    `with written as (
       select u.id from public._entries_v v
         join public.users u on u.id = v.version_author_id and not coalesce(u.disabled, false)
        where v.parent_id = $1 and coalesce(v.version_state::text, 'draft') = 'draft'
        order by v.id desc limit 1),
     others as (
       select e.id from unnest($3::int[]) with ordinality e (id, place)
        where not exists (select from written)
        order by (select count(*) from workflow.assignments a where a.person_id = e.id), place
        limit 1)
     insert into workflow.assignments (entry_id, person_id, by_name)
     select $1, id, $2 from (select id from written union all select id from others) one
     on conflict (entry_id) do nothing`,
    [entryId, by.name, await peopleToCorrect(sql, entryId)],
  )
}

type Leading = Pick<Entry, 'id' | 'answer' | 'related'>
const LINKED_ENTRY = /"relationTo":"entries","value":(\d+)/g
const URL_FIELD = /"url":("(?:[^"\\]|\\.)*")/g

/** The answers to which an answer's text leads, by address or number, and those that it names. */
function targetsOf({ id, answer, related }: Leading) {
  const text = JSON.stringify(answer ?? null)
  return {
    id,
    entries: [
      ...Array.from(text.matchAll(LINKED_ENTRY), ([, number]) => Number(number)),
      ...(related ?? []).filter((number) => typeof number === 'number'),
    ],
    links: Array.from(text.matchAll(URL_FIELD)).flatMap(([, url = '""']): LinkedAnswer[] => {
      const linked = linkedAnswer(String(JSON.parse(url)))
      return linked ? [linked] : []
    }),
  }
}

/**
 * Returns the ids of the answers whose text leads to a withdrawn answer or translation, or names it
 * as related. One that was merged into a public one leads there.
 */
export async function leadingToWithdrawn(
  sql: Sql,
  answers: readonly Leading[],
): Promise<Set<number>> {
  const targets = answers
    .map(targetsOf)
    .filter(({ entries, links }) => entries.length > 0 || links.length > 0)
  if (targets.length === 0) return new Set()
  const rows = await sql<{ id: number }>(
    `select n.id from jsonb_to_recordset($1::jsonb) n (id int, entries int[], links jsonb)
      where exists (
        select from portal.tombstones t
         where not ${LEADS_TO_PUBLIC}
           and (t.entry_id = any(n.entries) or exists (
             select from jsonb_to_recordset(n.links) linked (locale text, slug text, number int)
              where ${LEADS_TO_TOMBSTONE})))`,
    [JSON.stringify(targets)],
  )
  return new Set(rows.map(({ id }) => id))
}
