import type { PayloadRequest } from 'payload'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { PublishedText } from '../../../published/shapes.ts'
import { announceChange } from '../../../published/write/announce.ts'
import {
  changedAddresses,
  diffReadModels,
  readQuestions,
  type ReadModelDifference,
} from '../../../published/write/read-model.ts'
import {
  deleteEntriesExcept,
  readCurrentTexts,
  rebuildAddresses,
  rebuildHidden,
} from '../../../published/write/rebuild.ts'
import { refreshLinksTo } from '../../../published/write/withdrawn-links.ts'
import { asEntry, sourceIdOf, type Entry } from '../../entries/entry.ts'
import { recordMissingPairs } from '../../translations/memory/record-pairs.ts'
import { severityOf } from '../../translations/open-changes.ts'
import { openChangesOf } from '../../translations/pending-changes.ts'
import { publishedText } from '../publish/published-text.ts'
import { NEVER_SIGNED, writePublicText } from './public-text.ts'

export type Rebuilt = { entries: number; differences: ReadModelDifference[]; warnings: string[] }

const OPERATOR_NAME = 'operator'

/**
 * Locks originals until the transaction ends, which keeps all steps of them and their translations
 * waiting. Returns those that nothing else holds; without `wait`, the others are left out.
 */
export async function lockOriginals(
  sql: Sql,
  ids: readonly number[],
  wait: boolean,
): Promise<number[]> {
  const rows = await sql<Row<'public.entries', 'id'>>(
    `select id from public.entries where id = any($1::int[]) order by id
      for update ${wait ? '' : 'skip locked'}`,
    [[...ids]],
  )
  return rows.map(({ id }) => id)
}

/** Rebuilds what readers see of locked originals and their translations. */
export async function rebuildQuestions(
  req: PayloadRequest,
  sql: Sql,
  originals: readonly number[],
  now: Date,
): Promise<Rebuilt> {
  const all = await sql<Row<'public.entries', 'id'>>(
    `select id from public.entries
      where id = any($1::int[]) or translation_of_id = any($1::int[]) order by id`,
    [[...originals]],
  )
  const ids = all.map(({ id }) => id)
  const before = await readQuestions(sql, ids)
  const { shown, hidden, warnings } = await rebuildTexts(req, sql, ids, now)
  await deleteEntriesExcept(sql, ids, shown)
  await rebuildHidden(sql, ids, hidden, now)
  await rebuildAddresses(sql, ids)
  const differences = diffReadModels(before, await readQuestions(sql, ids))
  await refreshLinksTo(sql, changedAddresses(differences))
  if (differences.length > 0) await announceChange(sql, { kind: 'withdrawn' })
  return { entries: shown.length, differences, warnings }
}

async function rebuildTexts(
  req: PayloadRequest,
  sql: Sql,
  ids: readonly number[],
  now: Date,
): Promise<{ shown: number[]; hidden: PublishedText[]; warnings: string[] }> {
  const { docs } = await req.payload.find({
    collection: 'entries',
    where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
    draft: false,
    depth: 0,
    pagination: false,
    sort: 'id',
    req,
    overrideAccess: true,
  })
  const entries = docs.map(asEntry)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const current = await readCurrentTexts(sql, ids)
  const shown: number[] = []
  const warnings: string[] = []
  const hidden: PublishedText[] = []
  const remembered: { entry: Entry; signedBy: string | null }[] = []
  for (const entry of entries) {
    const text = await publishedText(
      sql,
      entry,
      byId.get(sourceIdOf(entry)) ?? {},
      current.get(entry.id)?.published_by ?? OPERATOR_NAME,
    )
    if (severityOf(await openChangesOf(sql, entry)) === 'safety') {
      hidden.push(text)
      continue
    }
    const warning = await writePublicText(sql, text, current.get(entry.id), now)
    if (warning !== NEVER_SIGNED) shown.push(entry.id)
    if (!warning) remembered.push({ entry, signedBy: text.review?.by ?? null })
    if (warning)
      warnings.push(`Entry ${entry.id} (${entry.locale}, “${entry.question}”) ${warning}`)
  }
  await recordMissingPairs(req, sql, remembered)
  return { shown, hidden, warnings }
}
