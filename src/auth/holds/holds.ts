import { recordEvent } from '../../core/audit-log.ts'
import type { Person } from '../../core/person.ts'
import type { Row } from '../../core/row.ts'
import { maySignOff } from '../../core/signing-roles.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'

/**
 * What somebody else did to an account. `link-seen`: they were shown the link with which its
 * password was set. `link-mailed`: they had it mailed. `single`, on one's own account: they chose
 * single sign-off for the clinic, which bars nobody and waits.
 */
export type HoldCause = Row<'auth.holds', 'cause'>['cause']

const HOUR = 3_600_000
/** How long an account cannot sign off after somebody else could have got into it. */
const HOLD_HOURS = 72
/** How long an address must be unchanged before a link is mailed to it. */
const SETTLED_DAYS = 7

export type Hold = {
  cause: HoldCause
  /** The languages in which the account cannot sign off; `null` for all. */
  locales: string[] | null
  /** Who opened it, and those who could have acted through that person's account. */
  byIds: number[]
  byName: string
  openedAt: Date
  endsAt: Date
}

type NewHold = {
  userId: number
  cause: HoldCause
  by: Pick<Person, 'id' | 'name'>
  locales?: readonly Locale[]
  /** The address before the change. The mail goes there. */
  oldEmail?: string
}

const OPEN = 'confirmed_at is null and ends_at > $2::timestamptz'

/**
 * Records that `by` did something by which they could get into the account of somebody else. Any
 * account gets a hold, because one that cannot sign off today may tomorrow. Somebody whose own
 * account is held could be the one who holds it, so they count too.
 */
export async function openHold(
  sql: Sql,
  { userId, cause, by, locales, oldEmail }: NewHold,
  now: Date,
): Promise<void> {
  const endsAt = new Date(now.getTime() + HOLD_HOURS * HOUR)
  await sql(
    `insert into auth.holds (opened_at, user_id, cause, locales, by_id, by_name, by_ids, old_email,
       ends_at)
     select $2::timestamptz, $3::integer, $4::text, $5::text[], $1::integer, $6::text, array(
       select $1::integer union select unnest(by_ids) from auth.holds where user_id = $1::integer
         and ${OPEN}), $7::text, $8::timestamptz`,
    [
      by.id,
      now.toISOString(),
      userId,
      cause,
      locales ? [...locales] : null,
      by.name,
      oldEmail ?? null,
      endsAt.toISOString(),
    ],
  )
  const roles = await sql<Row<'public.users_roles', 'value'>>(
    'select value::text from public.users_roles where parent_id = $1',
    [userId],
  )
  if (cause !== 'single' && maySignOff({ roles: roles.flatMap(({ value }) => value ?? []) }))
    await recordEvent(sql, {
      actor: { id: by.id, name: by.name },
      action: 'sign-off.barred',
      details: { person: userId, cause, until: endsAt.toISOString(), ...(locales && { locales }) },
    })
}

/** Returns the open holds of an account, the one that ends last first. */
export async function openHolds(sql: Sql, userId: number, now: Date): Promise<Hold[]> {
  const rows = await sql<Row<'auth.holds'>>(
    `select * from auth.holds where user_id = $1 and ${OPEN} order by ends_at desc, id desc`,
    [userId, now.toISOString()],
  )
  return rows.map((row) => ({
    cause: row.cause,
    locales: row.locales,
    byIds: row.by_ids,
    byName: row.by_name,
    openedAt: new Date(row.opened_at),
    endsAt: new Date(row.ends_at),
  }))
}

/** Whether colleagues need to know of a hold: the account may sign off, or the rule is at stake. */
export const isGuarded = (account: Pick<Person, 'roles'>, cause: HoldCause): boolean =>
  cause === 'single' || maySignOff(account)

/** Whether an account may be in somebody else's hands. */
export const isInDoubt = (holds: readonly Hold[]): boolean =>
  holds.some(({ cause, locales }) => locales === null && cause !== 'single')

/**
 * Whether a link may be mailed to the address of an account that may sign off: nobody else has
 * changed it for seven days, or somebody confirmed the change.
 */
export async function isAddressSettled(sql: Sql, userId: number, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - SETTLED_DAYS * 24 * HOUR)
  const changes = await sql(
    `select from auth.holds where user_id = $1 and cause = 'address' and confirmed_at is null
      and opened_at > $2::timestamptz`,
    [userId, since.toISOString()],
  )
  return changes.length === 0
}
