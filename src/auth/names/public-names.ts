import { randomInt } from 'node:crypto'
import { OPERATOR, recordEvent } from '../../core/audit-log.ts'
import { DEFAULT_CLINIC_NAME } from '../../core/clinic-name.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { mailMessages } from '../../i18n/messages/mail.ts'

export type NameClash = 'reserved' | 'taken'

/** Names are compared without case, accents, spaces and punctuation. */
const normalise = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export const isSameName = (one: string, other: string): boolean =>
  normalise(one) === normalise(other)

/**
 * Whether readers or the log could take a name for somebody else: it is the operator's, the clinic's
 * or a colleague's. `userId` is whose name it is to be; 0 for a new account.
 */
export async function nameClash(sql: Sql, name: string, userId: number): Promise<NameClash | null> {
  if (normalise(name) === '') return null
  const clinics = await sql<Row<'public.settings_locales', 'clinic_name'>>(
    'select clinic_name from public.settings_locales',
  )
  const reserved = [
    'Attune',
    DEFAULT_CLINIC_NAME,
    OPERATOR.name,
    ...clinics.map((clinic) => clinic.clinic_name),
  ]
  if (reserved.some((each) => isSameName(each, name))) return 'reserved'
  const people = await sql<Row<'public.users', 'name'>>(
    'select name from public.users where id <> $1',
    [userId],
  )
  return people.some((person) => isSameName(person.name, name)) ? 'taken' : null
}

/**
 * A name for an account whose own one, from outside, clashes. An admin gives it another
 * (`recordNeutralName`).
 */
export async function neutralName(sql: Sql): Promise<string> {
  const name = mailMessages(DEFAULT_LOCALE)('person.neutral', {
    number: String(randomInt(10_000, 100_000)),
  })
  return (await nameClash(sql, name, 0)) ? neutralName(sql) : name
}

/** Records that an account has a neutral name, which asks the admins for another one. */
export const recordNeutralName = (
  sql: Sql,
  person: { id: number; name: string },
  claimed: string,
): Promise<void> =>
  recordEvent(sql, {
    actor: OPERATOR,
    action: 'person.name-replaced',
    details: { person: person.id, name: { from: claimed, to: person.name } },
  })
