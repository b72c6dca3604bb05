import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { openHolds, type Hold, type HoldCause } from './holds.ts'

/**
 * By these somebody becomes able to sign off who may be a second account of the same person. They
 * bar nothing in a clinic where one person may sign alone; the others bar there too, because the
 * signature would be under somebody else's name. The trigger `workflow.refuse_barred_signature`
 * says the same.
 */
const NEW_SIGNER: readonly HoldCause[] = ['created', 'reviewer', 'languages']

type Signing = { locale: string; signOff: 'four-eyes' | 'single'; now: Date }

/** Returns the hold that bars an account from signing off a text, or `null`. */
export async function signOffBar(
  sql: Sql,
  userId: number,
  { locale, signOff, now }: Signing,
): Promise<Hold | null> {
  const holds = await openHolds(sql, userId, now)
  return (
    holds.find(
      ({ cause, locales }) =>
        cause !== 'single' &&
        (signOff === 'four-eyes' || !NEW_SIGNER.includes(cause)) &&
        (locales === null || locales.includes(locale)),
    ) ?? null
  )
}

/**
 * Returns the names of authors into whose accounts a signer could have got in the last 72 hours:
 * they saw a link of theirs, or changed their address. Four eyes could be two.
 */
export async function authorsWithin(
  sql: Sql,
  signerId: number,
  authorIds: readonly number[],
  now: Date,
): Promise<string[]> {
  const rows = await sql<Row<'public.users', 'name'>>(
    `select distinct u.name from auth.holds h join public.users u on u.id = h.user_id
      where h.user_id = any($1::integer[]) and h.user_id <> $2 and $2 = any (h.by_ids)
        and h.cause in ('link-seen', 'address')
        and h.confirmed_at is null and h.ends_at > $3::timestamptz`,
    [[...authorIds], signerId, now.toISOString()],
  )
  return rows.map(({ name }) => name)
}
