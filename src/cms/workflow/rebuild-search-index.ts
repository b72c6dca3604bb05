import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Job } from '../../core/ticker/job.ts'
import { indexRulesFingerprint, reindexBatch } from '../../published/write/search-index.ts'
import { refoldList } from '../entries/list/sync-list-row.ts'

const JOB_NAME = 'search-index'

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
    const [stored] = await sql<Row<'workflow.stamps', 'value'>>(
      'select value from workflow.stamps where name = $1',
      [JOB_NAME],
    )
    if (stored?.value === stamp) return
    for (const runBatch of [reindexBatch, refoldList])
      if (!(await runAllBatches(runBatch, sql, signal))) return
    await sql(
      `insert into workflow.stamps (name, value) values ($1, $2) on conflict (name) do update
        set value = excluded.value`,
      [JOB_NAME, stamp],
    )
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
