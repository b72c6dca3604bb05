import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { errorCode } from '../../../core/errors.ts'
import { inTransaction, inTransactionOrDryRun } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import { sqlOfPayload, type Sql } from '../../../core/sql.ts'
import { announceChange } from '../../../published/write/announce.ts'
import {
  diffReadModels,
  readLabels,
  sortDifferences,
  type ReadModelDifference,
} from '../../../published/write/read-model.ts'
import { deleteOrphans } from '../../../published/write/rebuild.ts'
import { renewBands } from '../../translations/memory/store-pairs.ts'
import { projectLabels } from '../labels/project-labels.ts'
import { countedTopics, recountCoverage, remakeCoverage, removeCoverageOfNone } from './coverage.ts'
import { forgetProgress, readProgress, saveProgress, type Progress } from './progress.ts'
import { lockOriginals, rebuildQuestions, type Rebuilt } from './questions.ts'

/** `stopped`: it ended before the last question; the next run continues there. */
export type RepublishResult = Rebuilt & { stopped: boolean }

type Options = {
  /** Changes nothing. */
  dryRun?: boolean
  now?: Date
  signal?: AbortSignal
  /** Called after each part; the next one waits for it. */
  onProgress?: (progress: { done: number; total: number }) => void | Promise<void>
  /** The longest that a part may take, in milliseconds. One question alone may take longer. */
  partMs?: number
}

const OPERATOR = { id: null, name: 'operator' }
const PART_MS = 40
const MAX_PART = 50
/** PostgreSQL rolled this part back because it and a step of the workflow waited for each other. */
const DEADLOCK = '40P01'

/**
 * Rebuilds the whole read model from the published entries of the CMS, and returns what differed.
 * Publishes nothing new: only the exact text that the history says was published is written, and the
 * history itself stays as it is. Each part, a few questions with their translations, is a
 * transaction of its own that locks them first, so a withdrawal waits for one part at most, and no
 * part undoes it. A question that another transaction has locked is rebuilt at the end. If it is stopped, the next run
 * continues after the last part.
 */
export async function republish(
  payload: Payload,
  { dryRun = false, now = new Date(), signal, onProgress, partMs = PART_MS }: Options = {},
): Promise<RepublishResult> {
  const sql = sqlOfPayload(payload)
  const progress = dryRun ? null : await readProgress(sql)
  const [counted] = await sql<{ total: number }>(
    'select count(*)::int as total from public.entries where translation_of_id is null',
  )
  const total = counted?.total ?? 0
  let state: Progress = progress ?? { after: 0, done: 0, entries: 0, differing: 0 }
  const result: RepublishResult = {
    entries: state.entries,
    differences: [],
    warnings: [],
    stopped: false,
  }
  const add = ({ entries, differences, warnings }: Rebuilt) => {
    result.entries += entries
    result.differences.push(...differences)
    result.warnings.push(...warnings)
  }
  const part = <Result>(work: (req: PayloadRequest, sql: Sql) => Promise<Result>) =>
    inPart(payload, dryRun, work)

  add(await part(rebuildLabels))
  const held: number[] = []
  let size = 1
  for (let ids = await nextOriginals(sql, state.after, size); ids.length > 0;) {
    if (signal?.aborted) return { ...result, stopped: true }
    const began = performance.now()
    const rebuilt = await part(async (req, inSql) => {
      const locked = await lockOriginals(inSql, ids, false)
      const left = ids.filter((id) => !locked.includes(id))
      const done = await rebuildQuestions(req, inSql, locked, now)
      const reached = {
        // Locked questions come at the end. A run that stops earlier continues before the first of them.
        after: held.length + left.length === 0 ? (ids.at(-1) ?? state.after) : state.after,
        done: state.done + locked.length,
        entries: state.entries + done.entries,
        differing: state.differing + done.differences.length,
      }
      if (!dryRun) {
        await remakeCoverage(inSql, locked)
        await saveProgress(inSql, reached)
      }
      return { ...done, left, reached }
    }).catch((error: unknown) => {
      if (!isDeadlock(error)) throw error
      return { entries: 0, differences: [], warnings: [], left: ids, reached: state }
    })
    held.push(...rebuilt.left)
    state = rebuilt.reached
    add(rebuilt)
    await onProgress?.({ done: state.done, total })
    const took = performance.now() - began
    const after = ids.at(-1) ?? 0
    size = Math.max(1, Math.min(MAX_PART, Math.floor((ids.length * partMs) / took)))
    ids = await nextOriginals(sql, after, size)
  }
  for (const id of held) {
    if (signal?.aborted) return { ...result, stopped: true }
    add(
      await part(async (req, inSql) => {
        await remakeCoverage(inSql, [id])
        return rebuildQuestions(req, inSql, await lockOriginals(inSql, [id], true), now)
      }),
    )
  }
  add(
    await part(async (_req, inSql) => ({
      entries: 0,
      differences: await deleteOrphans(inSql),
      warnings: [],
    })),
  )
  if (!dryRun) {
    await removeCoverageOfNone(sql)
    for (const topic of await countedTopics(sql)) await recountCoverage(sql, topic)
    await renewBands(sql)
    await finish(payload, result)
  }
  return { ...result, differences: sortDifferences(result.differences) }
}

/** Runs a part in a transaction of its own, which is rolled back in a dry run. */
async function inPart<Result>(
  payload: Payload,
  dryRun: boolean,
  work: (req: PayloadRequest, sql: Sql) => Promise<Result>,
): Promise<Result> {
  const req = await createLocalReq({}, payload)
  return inTransactionOrDryRun(req, dryRun, (sql) => work(req, sql))
}

/** The adapter wraps the database's error. */
const isDeadlock = (error: unknown): boolean =>
  errorCode(error) === DEADLOCK || (error instanceof Error && errorCode(error.cause) === DEADLOCK)

async function rebuildLabels(req: PayloadRequest, sql: Sql): Promise<Rebuilt> {
  const before = await readLabels(sql)
  await projectLabels(req)
  const differences: ReadModelDifference[] = diffReadModels(before, await readLabels(sql))
  return { entries: 0, differences, warnings: [] }
}

/** The next originals after one, published or not. */
const nextOriginals = async (sql: Sql, after: number, size: number): Promise<number[]> =>
  (
    await sql<Row<'public.entries', 'id'>>(
      `select id from public.entries where translation_of_id is null and id > $1
        order by id limit $2`,
      [after, size],
    )
  ).map(({ id }) => id)

async function finish(payload: Payload, result: RepublishResult): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (sql) => {
    await recordEvent(sql, {
      actor: OPERATOR,
      action: 'republish.run',
      details: {
        entries: result.entries,
        differences: result.differences.length,
        warnings: result.warnings.slice(0, 100),
      },
    })
    await forgetProgress(sql)
    await announceChange(sql, { kind: 'withdrawn' })
  })
}
