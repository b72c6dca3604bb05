import type { PayloadRequest } from 'payload'
import type { Person } from '../../core/person.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { sourceIdOf } from '../entries/entry.ts'
import { assignLinkRepair } from '../notices/link-repairs.ts'
import { tell } from '../notices/notices.ts'
import { writersOf } from '../notices/recipients.ts'
import { newestEntry } from '../records/load-entry.ts'

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

/** Returns what leads readers to an answer: an original in all its languages, a translation alone. */
export const linksHere = (req: PayloadRequest, id: number): Promise<LinksHere> =>
  inTransaction(req, async (sql) => {
    const entry = await newestEntry(req, id)
    const isOriginal = !entry.translationOf
    const shown = await sql<Row<'portal.entries', 'entry_id'>>(
      'select entry_id from portal.entries where entry_id = $1 or ($2 and source_id = $1)',
      [id, isOriginal],
    )
    const ids = shown.map(({ entry_id }) => entry_id)
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
 * Tells everybody who wrote an answer that leads to one of these that it is withdrawn, and assigns the
 * answer to the last of them. Call it while readers still see them: `ids` of one question, all its
 * languages or a translation alone.
 */
export async function tellLinkingWriters(
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
    await tell(sql, { people: await writersOf(sql, id), kind: 'link', entryId: id, by })
    await assignLinkRepair(sql, id, by)
  }
}

/** `related` is the number of the question that other answers may name as related. */
async function answersThatLinkTo(
  sql: Sql,
  ids: readonly number[],
  related: number | null,
  sourceId: number,
): Promise<LinksHere['answers']> {
  const addresses = await sql<Row<'workflow.addresses', 'locale' | 'slug'>>(
    `select locale, slug from workflow.addresses where entry_id = any($1::int[])
      and status in ('live', 'redirect')`,
    [ids],
  )
  const patterns = addresses.flatMap(({ locale, slug }) => [
    ...new Set(
      [slug, encodeURIComponent(slug)].map(
        (each) => `%/${locale}/questions/${each.replace(/[\\%_]/g, '\\$&')}"%`,
      ),
    ),
  ])
  return sql<LinksHere['answers'][number]>(
    `select entry_id as id, question, locale from portal.entries
      where source_id <> $3 and (answer_html like any($1::text[])
        or ($2::int is not null and entry_id = source_id and related_ids @> array[$2::int]))
      order by entry_id`,
    [patterns, related, sourceId],
  )
}
