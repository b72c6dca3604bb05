import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Job } from '../../core/ticker/job.ts'
import { indexRulesFingerprint, reindexBatch } from '../../published/write/search-index.ts'
import { refoldList } from '../entries/list/sync-list-row.ts'

const JOB_NAME = 'search-index'
/** The stamp of the rules by which the version that started last folds words. */
const WANTED = 'search-index-rules'

const putStamp = (sql: Sql, name: string, value: string) =>
  sql(
    `insert into workflow.stamps (name, value) values ($1, $2) on conflict (name) do update
      set value = excluded.value`,
    [name, value],
  )

/**
 * Makes the rules of this version those of the index. Call it once when a process starts. While
 * machines are upgraded one after the other, the versions would otherwise rebuild each other's.
 */
export const chooseIndexRules = async (sql: Sql): Promise<unknown> =>
  putStamp(sql, WANTED, await indexRulesFingerprint())

/**
 * Rebuilds the search indexes of readers and staff, in batches, after an upgrade that folds words
 * by other rules (ours, or those of a newer Node). The old index stays in use meanwhile. If it is
 * interrupted, the next run starts over.
 */
export const rebuildSearchIndex: Job = {
  name: JOB_NAME,
  every: 5,
  run: async ({ sql, signal }) => {
    const stamp = await indexRulesFingerprint()
    const stored = await sql<Row<'workflow.stamps', 'name' | 'value'>>(
      'select name, value from workflow.stamps where name in ($1, $2)',
      [JOB_NAME, WANTED],
    )
    const valueOf = (name: string) => stored.find((each) => each.name === name)?.value ?? null
    if (valueOf(JOB_NAME) === stamp || (valueOf(WANTED) ?? stamp) !== stamp) return
    for (const runBatch of [reindexBatch, refoldList])
      if (!(await runAllBatches(runBatch, sql, signal))) return
    await putStamp(sql, JOB_NAME, stamp)
  },
}

/** Returns `false` if it was aborted before the last batch. */
async function runAllBatches(
  runBatch: (sql: Sql, after: number) => Promise<number | null>,
  sql: Sql,
  signal: AbortSignal,
): Promise<boolean> {
  for (let after: number | null = 0; after !== null; after = await runBatch(sql, after))
    if (signal.aborted) return false
  return true
}
