import { z } from 'zod'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'

const STAMP = 'republish'
const progress = z.object({
  /** The last original of the last part. */
  after: z.number(),
  /** How many originals are done, texts written, and rows found that differed. */
  done: z.number(),
  entries: z.number(),
  differing: z.number(),
})

/** How far an unfinished run has come. */
export type Progress = z.infer<typeof progress>

/** The progress of a run that was stopped, or `null`. */
export async function readProgress(sql: Sql): Promise<Progress | null> {
  const [row] = await sql<Row<'workflow.stamps', 'value'>>(
    'select value from workflow.stamps where name = $1',
    [STAMP],
  )
  return row ? progress.parse(JSON.parse(row.value)) : null
}

/** Saves the progress with the part that it includes. */
export const saveProgress = (sql: Sql, state: Progress): Promise<unknown> =>
  sql(
    `insert into workflow.stamps (name, value) values ($1, $2)
     on conflict (name) do update set value = excluded.value`,
    [STAMP, JSON.stringify(state)],
  )

export const forgetProgress = (sql: Sql): Promise<unknown> =>
  sql('delete from workflow.stamps where name = $1', [STAMP])
