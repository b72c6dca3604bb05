import type { Sql } from '../../core/sql.ts'
import type { Job } from '../../core/ticker/job.ts'
import { reindexBatch, indexRulesFingerprint } from '../../published/write/search-index.ts'
import { refoldList } from '../entries/list/sync-list-row.ts'

const JOB_NAME = 'search-index'

/**
 * After an upgrade that folds words by other rules (ours, or those of a newer Node): indexes what
 * readers and staff search anew, some at a time, while the old index goes on answering. Cut off, it
 * begins again.
 */
export const rebuildSearchIndex: Job = {
  name: JOB_NAME,
  every: 5,
  run: async ({ sql, signal }) => {
    const stamp = await indexRulesFingerprint()
    const [stored] = await sql<{ value: string }>(
      'select value from workflow.stamps where name = $1',
      [JOB_NAME],
    )
    if (stored?.value === stamp) return
    for (const some of [reindexBatch, refoldList]) if (!(await reindexAll(some, sql, signal))) return
    await sql(
      `insert into workflow.stamps (name, value) values ($1, $2) on conflict (name) do update
        set value = excluded.value`,
      [JOB_NAME, stamp],
    )
  },
}

/** Whether it came to the end. */
async function reindexAll(
  reindexBatch: (sql: Sql, after: number) => Promise<number | null>,
  sql: Sql,
  signal: AbortSignal,
): Promise<boolean> {
  for (let after: number | null = 0; after !== null; after = await reindexBatch(sql, after))
    if (signal.aborted) return false
  return true
}
