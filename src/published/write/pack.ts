import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { newPackCode, type Pack } from '../pack.ts'

/**
 * The numbers that are not of a published question. `[]` if readers can see all of them in `locale`, or
 * else in their original language.
 */
export async function unpublishedIn(
  sql: Sql,
  { numbers, locale }: Pick<Pack, 'numbers' | 'locale'>,
) {
  const rows = await sql<{ number: number }>(
    `select n::int as number from jsonb_array_elements_text($1::jsonb) n
      where not exists (select from portal.entries e
        where e.source_id = n::int and (e.locale = $2 or e.entry_id = e.source_id))`,
    [JSON.stringify(numbers), locale],
  )
  return rows.map(({ number }) => number)
}

/**
 * Stores a pack and returns its code. The same answers with the same words have the same code
 * however often they are given, so that a code says nothing about whom it was given to. `ready`
 * keeps it for the clinic and never takes it back.
 */
export async function savePack(sql: Sql, pack: Omit<Pack, 'code'>): Promise<string> {
  const [row] = await sql<Row<'portal.packs', 'code'>>(
    `insert into portal.packs (code, locale, title, greeting, numbers, ready)
     values ($1, $2, $3, $4,
       array(select n::int from jsonb_array_elements_text($5::jsonb) n), $6::boolean)
     on conflict (locale, title, greeting, numbers) do update
        set ready = packs.ready or excluded.ready
     returning code`,
    [
      newPackCode(),
      pack.locale,
      pack.title,
      pack.greeting,
      JSON.stringify(pack.numbers),
      pack.ready,
    ],
  )
  if (!row) throw new Error('The pack was not stored')
  return row.code
}

/** Keeps a pack among the clinic's ready ones, or no longer. Returns `false` if there is none. */
export async function keepPack(sql: Sql, code: string, ready: boolean): Promise<boolean> {
  const rows = await sql('update portal.packs set ready = $2 where code = $1 returning code', [
    code,
    ready,
  ])
  return rows.length > 0
}
