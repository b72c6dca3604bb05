import type { Row } from '../../core/row.ts'
import { oldPath } from '../old-paths.ts'
import { readSql } from './pool.ts'

/** The answer that an address of the clinic's old site is for. It may be withdrawn. */
type AtOldAddress = Row<'portal.entries', 'locale' | 'slug' | 'sensitive'> & {
  number: Row<'portal.entries'>['source_id']
}

/**
 * The answer that was at this address (its path) on the clinic's old site; `null` if there is none
 * that readers may see.
 */
export async function readOldAddress(url: string): Promise<AtOldAddress | null> {
  const path = oldPath(url)
  if (path === null) return null
  const [row] = await readSql<AtOldAddress>(
    `select e.locale, e.source_id as number, e.slug, e.sensitive
       from portal.old_addresses o join portal.entries e using (entry_id) where o.path = $1
     union all
     select t.locale, t.source_id, t.slug, true
       from portal.old_addresses o join portal.tombstones t using (entry_id) where o.path = $1
      limit 1`,
    [path],
  )
  return row ?? null
}
