import type { Sql } from './sql.ts'

export const BACKUP_STAMP = 'last-backup'
/** The stamp of a scheduled job's last success. */
export const jobStamp = (job: string): string => `${JOB_STAMPS}${job}`
export const JOB_STAMPS = 'job-success:'

/** Notes in the database, for all processes, that something succeeded just now. */
export const stamp = (sql: Sql, name: string): Promise<unknown> =>
  sql(
    `insert into workflow.stamps (name, value)
     values ($1, extract(epoch from clock_timestamp())::numeric(20, 3)::text)
     on conflict (name) do update set value = excluded.value`,
    [name],
  )
