import type { ChangeNote } from '../views.ts'
import { readSql } from './pool.ts'

const MAX_CHANGES = 20

/** The changes of an answer that staff wrote a note about, newest first. */
export const readChanges = (entryId: number): Promise<ChangeNote[]> =>
  readSql<ChangeNote>(
    `select portal.day_of(at)::text as on, severity, note from portal.changes
      where entry_id = $1 and note is not null order by id desc limit ${MAX_CHANGES}`,
    [entryId],
  )
