import { Refusal } from '../../core/refusal.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { MAX_IN_PACK, type Pack } from '../../published/pack.ts'
import { savePack } from '../../published/write/pack.ts'
import { LEADS_TO_PUBLIC } from '../../published/write/withdrawn-links.ts'

type Named = Row<'workflow.desk_list', 'question' | 'locale'> & { number: number }
/** An answer of a ready pack that was withdrawn, and what staff named to read instead. */
export type WithdrawnInPack = Named &
  Row<'portal.packs', 'code'> & {
    instead: Named[]
    /** Only its translation was withdrawn: the pack shows the original. */
    showsOriginal: boolean
  }

/**
 * Condition: the answer numbered `n` of the pack `p` is withdrawn and leads to no other, or it is in
 * the language of the pack, since somebody kept it.
 */
export const IS_WITHDRAWN = `not exists (select from portal.entries e
    where e.source_id = n and e.locale = p.locale)
  and exists (select from portal.tombstones t where t.source_id = n
    and (not exists (select from portal.entries e where e.entry_id = n)
      or (t.locale = p.locale and not exists (select from workflow.ready_packs k
        where k.code = p.code and k.kept_at >= t.withdrawn_at))))
  and not exists (select from portal.tombstones t where t.source_id = n and ${LEADS_TO_PUBLIC})`

/** The withdrawn answers of ready packs, of all or of one, in the order of each pack. */
export const withdrawnInPacks = (sql: Sql, code?: string): Promise<WithdrawnInPack[]> =>
  sql<WithdrawnInPack>(
    `select p.code, n as number, l.question, l.locale,
            exists (select from portal.entries e where e.entry_id = n) as "showsOriginal", coalesce((
        select jsonb_agg(jsonb_build_object('number', e.source_id, 'question', e.question,
            'locale', e.locale) order by at)
          from (select alternative_ids from portal.tombstones t where t.source_id = n
                 order by (t.locale = p.locale) desc, t.withdrawn_at desc limit 1) t
          cross join unnest(t.alternative_ids) with ordinality as a (id, at)
          join lateral (select source_id, question, locale from portal.entries
             where source_id = a.id and (locale = p.locale or entry_id = source_id)
             order by (locale = p.locale) desc limit 1) e on true), '[]') as instead
       from portal.packs p
       cross join unnest(p.numbers) with ordinality as number (n, place)
       join workflow.desk_list l on l.entry_id = n
      where p.ready and ($1::text is null or p.code = $1) and ${IS_WITHDRAWN}
      order by p.code, place`,
    [code ?? null],
  )

/**
 * Stores a ready pack again without its withdrawn answers and with what to read instead of each.
 * Returns the new code. Throws a Refusal if nothing of it is left.
 */
export async function savePackAnew(sql: Sql, pack: Pack, nothingLeft: string): Promise<string> {
  const withdrawn = await withdrawnInPacks(sql, pack.code)
  const numbers = pack.numbers.flatMap((number) => {
    const found = withdrawn.find((each) => each.number === number)
    return found ? found.instead.map((each) => each.number) : [number]
  })
  if (numbers.length === 0) throw new Refusal(nothingLeft, 422)
  return savePack(sql, {
    ...pack,
    numbers: [...new Set(numbers)].slice(0, MAX_IN_PACK),
    ready: true,
  })
}
