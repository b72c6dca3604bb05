import { z } from 'zod'

const day = z.iso.date().optional().catch(undefined)
const text = z.string().trim().max(120).optional().catch(undefined)

/** What a person asks of the log. Whatever can not be read is as if it had not been asked. */
export const logFilter = z.object({
  person: text,
  action: text,
  from: day,
  to: day,
  entry: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  /** Only events older than this one: the way to the next page. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
})
export type LogFilter = z.infer<typeof logFilter>

const escaped = (words: string) => words.replace(/[\\%_]/g, (character) => `\\${character}`)

const midnight = (day: string) =>
  `((${day})::timestamp at time zone coalesce((select time_zone from portal.settings), 'UTC'))`

/**
 * The condition of a filter as SQL with places, and the values for them. Days are the clinic's,
 * both included.
 */
export function logCondition({ person, action, from, to, entry, before }: LogFilter): {
  where: string
  values: unknown[]
} {
  const parts: string[] = []
  const values: unknown[] = []
  const add = (part: (place: string) => string, value: unknown) => {
    values.push(value)
    parts.push(part(`$${values.length}`))
  }
  if (person) add((place) => `actor ilike ${place}`, `%${escaped(person)}%`)
  if (action) add((place) => `action = ${place}`, action)
  if (entry) add((place) => `entry_id = ${place}`, entry)
  if (from) add((place) => `at >= ${midnight(`${place}::date`)}`, from)
  if (to) add((place) => `at < ${midnight(`${place}::date + 1`)}`, to)
  if (before) add((place) => `id < ${place}`, before)
  return { where: parts.length > 0 ? `where ${parts.join(' and ')}` : '', values }
}
