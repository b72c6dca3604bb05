import type { PayloadRequest } from 'payload'
import type { Sql } from '../../core/sql.ts'
import type { Entry } from '../entries/entry.ts'
import { reviewersIn, type Colleague } from '../notices/recipients.ts'
import { authorsSinceSigned, signOffRule } from '../records/four-eyes.ts'

/** The people who may sign the newest text of an entry, by name. */
export async function reviewersFor(
  req: PayloadRequest,
  sql: Sql,
  { id, locale }: Entry,
): Promise<Colleague[]> {
  const able = await reviewersIn(sql, locale)
  if ((await signOffRule(req)) === 'single') return able
  const authors = await authorsSinceSigned(sql, id)
  return able.filter((each) => !authors.includes(each.id))
}
