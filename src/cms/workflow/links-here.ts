import type { PayloadRequest } from 'payload'
import type { Person } from '../../core/person.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { answersLinkedIn, keyOfLinked, linkPatterns } from '../../published/linked-answer.ts'
import { sourceIdOf } from '../entries/entry.ts'
import { notify } from '../notices/notices.ts'
import { peopleToCorrect } from '../notices/recipients.ts'
import { newestEntry } from '../records/load-entry.ts'
import { assignLinkRepair } from './publish/link-repairs.ts'

/** How many answers are named. */
const MAX_NAMED = 20

/** What leads readers to an answer, and would not any more if it were withdrawn. */
export type LinksHere = {
  /** Answers whose public text links to it, or that name it as related. */
  answers: (Row<'portal.entries', 'question' | 'locale'> & {
    id: Row<'portal.entries'>['entry_id']
  })[]
  /** How many more there are. */
  more: number
  /** How many translations would be withdrawn with it. */
  translations: number
  /**
   * Packs that have it: those of the list of ready packs, and all. For a translation those in its
   * language, which would show the original instead.
   */
  packs: { ready: number; all: number }
  isTranslation: boolean
}

/**
 * Returns what leads readers to an answer: an original in all its languages, a translation alone.
 */
export const linksHere = (req: PayloadRequest, id: number): Promise<LinksHere> =>
  inTransaction(req, async (sql) => {
    const entry = await newestEntry(req, id)
    const isOriginal = !entry.translationOf
    const ids = await readIds(sql, id, isOriginal)
    const answers = await answersThatLinkTo(sql, ids, isOriginal ? id : null, sourceIdOf(entry))
    const [packs] = await sql<LinksHere['packs']>(
      `select count(*) filter (where ready)::int as ready, count(*)::int as all
         from portal.packs where ($2 or locale = $3) and numbers @> array[$1::int]`,
      [sourceIdOf(entry), isOriginal, entry.locale],
    )
    return {
      answers: answers.slice(0, MAX_NAMED),
      more: Math.max(answers.length - MAX_NAMED, 0),
      translations: ids.filter((each) => each !== id).length,
      packs: packs ?? { ready: 0, all: 0 },
      isTranslation: !isOriginal,
    }
  })

/**
 * Notifies everybody who has to correct an answer that leads to one of these that it is withdrawn,
 * and assigns the answer to one of them. Call it while readers still see them: `ids` of one
 * question, all its languages or a translation alone.
 */
export async function notifyLinkingWriters(
  sql: Sql,
  {
    ids,
    isOriginal,
    sourceId,
    by,
  }: { ids: readonly number[]; isOriginal: boolean; sourceId: number; by: Person },
): Promise<void> {
  const answers = await answersThatLinkTo(sql, ids, isOriginal ? sourceId : null, sourceId)
  for (const { id } of answers) {
    await notify(sql, { people: await peopleToCorrect(sql, id), kind: 'link', entryId: id, by })
    await assignLinkRepair(sql, id, by)
  }
}

/** The texts that would be withdrawn with an answer: those that readers see, and hidden ones. */
export async function readIds(sql: Sql, id: number, isOriginal: boolean): Promise<number[]> {
  const rows = await sql<Row<'portal.entries', 'entry_id'>>(
    `select entry_id from portal.entries where entry_id = $1 or ($2 and source_id = $1)
      union
     select entry_id from portal.hidden where entry_id = $1 or ($2 and source_id = $1)
      order by entry_id`,
    [id, isOriginal],
  )
  return rows.map(({ entry_id }) => entry_id)
}

/** The numbers of the questions that were merged into one, over as many steps as it takes. */
async function mergedInto(sql: Sql, number: number): Promise<number[]> {
  const rows = await sql<{ number: Row<'portal.tombstones'>['source_id'] }>(
    `with recursive merged (number) as (
       select source_id from portal.tombstones where merged_into = $1
       union
       select t.source_id from portal.tombstones t join merged on t.merged_into = merged.number)
     select number from merged where number <> $1`,
    [number],
  )
  return rows.map((row) => row.number)
}

/** `related` is the number of the question that other answers may name as related. */
async function answersThatLinkTo(
  sql: Sql,
  ids: readonly number[],
  related: number | null,
  sourceId: number,
): Promise<LinksHere['answers']> {
  const merged = related === null ? [] : await mergedInto(sql, related)
  const numbers = [sourceId, ...merged]
  const addresses = await sql<Row<'workflow.addresses', 'locale' | 'slug'>>(
    `select locale, slug from workflow.addresses
      where status in ('live', 'redirect') and (entry_id = any($1::int[]) or entry_id in (
        select entry_id from portal.tombstones where source_id = any($2::int[])))`,
    [ids, merged],
  )
  const { questions, short } = linkPatterns(addresses, numbers)
  const rows = await sql<LinksHere['answers'][number] & { html: string; names: boolean }>(
    `with text as (
       select entry_id, source_id, locale, question, answer_html, related_ids from portal.entries
       union all
       -- What is hidden comes back, with the links that it had.
       select h.entry_id, h.source_id, h.locale, last.question, last.answer_html, '{}'
         from portal.hidden h cross join lateral (
           select question, answer_html from portal.history
            where entry_id = h.entry_id order by shown_from desc, id desc limit 1) last)
     select entry_id as id, question, locale, answer_html as html, names
       from text, lateral (select $2::int is not null and entry_id = source_id
         and related_ids @> array[$2::int] as names) named
      where source_id <> $3 and (names or answer_html ilike any($1::text[]))
      order by entry_id`,
    [[...questions, ...short], related, sourceId],
  )
  const keys = new Set(addresses.map((each) => keyOfLinked({ ...each, number: null })))
  const isLanguage = new Set(addresses.map(({ locale }) => locale))
  return rows
    .filter(
      ({ names, html }) =>
        names ||
        answersLinkedIn(html).some((linked) =>
          linked.number === null
            ? keys.has(keyOfLinked(linked))
            : numbers.includes(linked.number) &&
              (related !== null || (linked.locale !== null && isLanguage.has(linked.locale))),
        ),
    )
    .map(({ id, question, locale }) => ({ id, question, locale }))
}
