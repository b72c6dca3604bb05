import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { hashPassword } from './passwords.ts'

/** A shorter password needs a second factor. */
export const MIN_LENGTH_ALONE = 15

/**
 * Sets a person's password. A short one is marked, so that the person must set up a second factor at
 * the next sign-in.
 */
export async function setPassword(sql: Sql, userId: number, password: string): Promise<void> {
  await sql(
    `insert into auth.credentials (user_id, password_hash, needs_factor) values ($1, $2, $3)
     on conflict (user_id) do update
       set password_hash = excluded.password_hash, needs_factor = excluded.needs_factor,
       changed_at = now()`,
    [
      userId,
      await hashPassword(password),
      [...password.normalize('NFKC')].length < MIN_LENGTH_ALONE,
    ],
  )
}

/** A person with what signing in needs to know. */
export type SignInAccount = Row<'public.users', 'email' | 'name'> & {
  userId: Row<'public.users'>['id']
  disabled: boolean
  passwordHash: Row<'auth.credentials'>['password_hash'] | null
  needsFactor: boolean
}

/** Returns the account with a normalised email address, or `null`. */
export async function findAccount(sql: Sql, email: string): Promise<SignInAccount | null> {
  const [account] = await sql<SignInAccount>(
    `select u.id as "userId", u.email, u.name, coalesce(u.disabled, false) as disabled,
        c.password_hash as "passwordHash", coalesce(c.needs_factor, false) as "needsFactor"
       from public.users u left join auth.credentials c on c.user_id = u.id where u.email = $1`,
    [email],
  )
  return account ?? null
}
