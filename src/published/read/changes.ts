import type { ChangeNote } from '../views.ts'
import { readSql } from './pool.ts'

const MAX_CHANGES = 20

/**
 * What readers are told about the changes of an answer, newest first. A change of wording that
 * nobody wrote a note about is not told.
 */
export const readChanges = (entryId: number): Promise<ChangeNote[]> =>
  readSql<ChangeNote>(
    `select portal.day_of(at)::text as on, severity, note from portal.changes where entry_id = $1
      and note is not null order by id desc limit ${MAX_CHANGES}`,
    [entryId],
  )
