import { z } from 'zod'
import { MAX_ID } from '../../../core/ids.ts'
import { escapeLike } from '../../../core/sql.ts'
import { foldForList } from '../../entries/list/listed-entry.ts'

const day = z.iso.date().optional().catch(undefined)
const text = z.string().trim().max(120).optional().catch(undefined)

/** The filter of the log, from a query string. Invalid values are ignored. */
export const logFilter = z.object({
  person: text,
  action: text,
  from: day,
  to: day,
  /** Words of an answer's question, or its number. */
  answer: text,
  entry: z.coerce.number().int().positive().max(MAX_ID).optional().catch(undefined),
  /** Only events with a smaller id, for the next page. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
})
export type LogFilter = z.infer<typeof logFilter>

const midnight = (day: string) =>
  `((${day})::timestamp at time zone coalesce((select time_zone from portal.settings), 'UTC'))`

/**
 * Returns the SQL condition of a filter, with placeholders, and their values. `from` and `to` are
 * days in the clinic's time zone, both included.
 */
export function logCondition({ person, action, from, to, answer, entry, before }: LogFilter): {
  where: string
  values: unknown[]
} {
  const parts: string[] = []
  const values: unknown[] = []
  const add = (part: (placeholder: string) => string, value: unknown) => {
    values.push(value)
    parts.push(part(`$${values.length}`))
  }
  if (person) add((placeholder) => `actor ilike ${placeholder}`, `%${escapeLike(person)}%`)
  if (action) add((placeholder) => `action = ${placeholder}`, action)
  if (entry) add((placeholder) => `entry_id = ${placeholder}`, entry)
  if (answer && /^\d{1,9}$/.test(answer)) add((placeholder) => `entry_id = ${placeholder}`, answer)
  else
    for (const word of foldForList(answer ?? '')
      .split(' ')
      .filter(Boolean))
      add(
        (placeholder) =>
          `entry_id in (select l.entry_id from workflow.desk_list l
            where l.folded like ${placeholder})`,
        `%${escapeLike(word)}%`,
      )
  if (from) add((placeholder) => `at >= ${midnight(`${placeholder}::date`)}`, from)
  if (to) add((placeholder) => `at < ${midnight(`${placeholder}::date + 1`)}`, to)
  if (before) add((placeholder) => `id < ${placeholder}`, before)
  return { where: parts.length > 0 ? `where ${parts.join(' and ')}` : '', values }
}
