import { insertRows } from '../../core/insert-rows.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { CHANGED_CHANNEL, type ReadModelChange, type Touched } from '../shapes.ts'
import { readNear } from './near-questions.ts'

/** In bytes; PostgreSQL sends less than 8,000. */
const MAX_MESSAGE = 7_000
/**
 * More publications at once than this drop everything: what is near them takes long to find, and is most
 * of what there is.
 */
const MANY = 200

/**
 * Announces a change to all web processes. PostgreSQL sends it when the transaction commits. A change
 * that takes something back from readers is also written down, because an announcement can get lost
 * and a replica may lag behind it.
 */
export const announceChange = (sql: Sql, change: ReadModelChange): Promise<void> =>
  announceChanges(sql, [change])

/** The same for many changes. `before` is what `readTouched` returned before a publication. */
export async function announceChanges(
  sql: Sql,
  changes: readonly ReadModelChange[],
  before?: ReadonlyMap<number, Placed>,
): Promise<void> {
  if (changes.length === 0) return
  await insertRows(
    sql,
    'portal.withdrawals',
    changes
      .filter(({ kind }) => kind !== 'published')
      .map(({ kind, entryId }) => ({ kind, entry_id: entryId ?? null })),
  )
  const ids = changes.flatMap(({ kind, entryId }) =>
    kind === 'published' && entryId ? [entryId] : [],
  )
  const areMany = ids.length > MANY
  // Only a publication moves a question in the lists.
  const now = areMany
    ? new Map<number, Placed>()
    : await (before ? readTouched(sql, ids) : readPlaced(sql, ids))
  const messages = changes.map((change) => {
    const { kind, entryId = 0 } = change
    // PostgreSQL sends the same message once.
    if (areMany && kind === 'published') return JSON.stringify({ kind })
    const touches = kind === 'published' ? now.get(entryId) : undefined
    return messageOf(change, touches, before?.get(entryId))
  })
  await sql('select pg_notify($1, message) from jsonb_array_elements_text($2::jsonb) message', [
    CHANGED_CHANNEL,
    JSON.stringify(messages),
  ])
}

function messageOf(
  change: ReadModelChange,
  now: Placed | undefined,
  before: Placed | undefined,
): string {
  if (!now) return shortened({ ...change })
  const isInPlace =
    before?.question === now.question && String(before.topics) === String(now.topics)
  return shortened({
    ...change,
    touches: {
      number: now.number,
      slugs: [...new Set([...now.slugs, ...(before?.slugs ?? [])])],
      topics: [...new Set([...now.topics, ...(before?.topics ?? [])])],
      near: isInPlace ? [] : [...new Set([...now.near, ...(before?.near ?? [])])],
    },
  })
}

/** A message that can be sent: what is too long to be named may be anything. */
function shortened({ labels, touches, ...change }: ReadModelChange): string {
  const message = JSON.stringify({ ...change, labels, touches })
  return Buffer.byteLength(message) > MAX_MESSAGE ? JSON.stringify(change) : message
}

/** `near` depends on the words and the topics. */
type Placed = Touched & { question: string }

/**
 * What publications of answers touch, by entry id; those that are not published are missing, and all
 * are if there are so many that it does not matter.
 */
export async function readTouched(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, Placed>> {
  if (entryIds.length > MANY) return new Map()
  const placed = await readPlaced(sql, entryIds)
  const near = await readNear(
    sql,
    [...placed.values()].map(({ number }) => number),
  )
  return new Map(
    [...placed].map(([id, each]) => [id, { ...each, near: near.get(each.number) ?? [] }]),
  )
}

/** The same without those near them. */
async function readPlaced(sql: Sql, entryIds: readonly number[]): Promise<Map<number, Placed>> {
  if (entryIds.length === 0) return new Map()
  const rows = await sql<
    Row<'portal.entries', 'entry_id' | 'source_id' | 'slug' | 'topic_ids' | 'question'>
  >(
    `select entry_id, source_id, slug, topic_ids, question from portal.entries
      where entry_id = any($1::int[])`,
    [[...entryIds]],
  )
  return new Map(
    rows.map(({ entry_id, source_id, slug, topic_ids, question }) => [
      entry_id,
      { number: source_id, slugs: [slug], topics: topic_ids, near: [], question },
    ]),
  )
}
