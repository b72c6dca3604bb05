import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { CHANGED_CHANNEL, type ReadModelChange, type Touched } from '../shapes.ts'

/** In bytes; PostgreSQL sends less than 8,000. */
const MAX_MESSAGE = 7_000

/**
 * Announces a change to all web processes. PostgreSQL sends it when the transaction commits. A change
 * that takes something back from readers is also written down, because an announcement can get lost
 * and a replica may lag behind it. `before` is what `readTouched` returned before a publication.
 */
export async function announceChange(
  sql: Sql,
  change: ReadModelChange,
  before?: Touched | null,
): Promise<void> {
  if (change.kind !== 'published')
    await sql('insert into portal.withdrawals (kind, entry_id) values ($1, $2)', [
      change.kind,
      change.entryId ?? null,
    ])
  const now =
    change.kind === 'published' && change.entryId ? await readTouched(sql, change.entryId) : null
  const message = now
    ? JSON.stringify({
        ...change,
        touches: {
          number: now.number,
          slugs: [...new Set([...now.slugs, ...(before?.slugs ?? [])])],
          topics: [...new Set([...now.topics, ...(before?.topics ?? [])])],
        },
      })
    : JSON.stringify(change)
  await sql('select pg_notify($1, $2)', [
    CHANGED_CHANNEL,
    Buffer.byteLength(message) > MAX_MESSAGE ? JSON.stringify(change) : message,
  ])
}

/** What a change of a published answer touches; `null` if it is not published. */
export async function readTouched(sql: Sql, entryId: number): Promise<Touched | null> {
  const [row] = await sql<Row<'portal.entries', 'source_id' | 'slug' | 'topic_ids'>>(
    'select source_id, slug, topic_ids from portal.entries where entry_id = $1',
    [entryId],
  )
  return row ? { number: row.source_id, slugs: [row.slug], topics: row.topic_ids } : null
}
