import { randomInt } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { encrypt, decrypt } from '../http/encryption.ts'
import { authSecret, derivedKey } from '../http/settings.ts'
import { countRecoveryCodes } from './count-recovery-codes.ts'

const PURPOSE = 'second-factor'
const RECOVERY_CODES = 10
// No letters and digits that look alike.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

const normaliseCode = (code: string): string =>
  code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
const hashOf = (userId: number, code: string): string =>
  derivedKey(authSecret(), `recovery:${userId}:${normaliseCode(code)}`)

/** The kinds of second factor that a person has. `app` is an authenticator app. */
export type ConfiguredFactors = { app: boolean; passkey: boolean }

export async function factorsOf(sql: Sql, userId: number): Promise<ConfiguredFactors> {
  const [has] = await sql<ConfiguredFactors>(
    `select exists (select from auth.factors where user_id = $1
      and confirmed_at is not null) as app, exists (select from auth.passkeys
      where user_id = $1) as passkey`,
    [userId],
  )
  return has ?? { app: false, passkey: false }
}

export async function hasFactor(sql: Sql, userId: number): Promise<boolean> {
  const { app, passkey } = await factorsOf(sql, userId)
  return app || passkey
}

/**
 * Returns the time step of a valid one-time code, or `null`. Clocks may differ by 30 seconds.
 */
function totpStep(secret: string, code: string): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const result = verifySync({ secret, token: code, epochTolerance: 30 })
  return result.valid && 'timeStep' in result ? Number(result.timeStep) : null
}

export type Enrolment = { secret: string; uri: string }

const enrolmentOf = (email: string, secret: string): Enrolment => ({
  secret,
  uri: generateURI({ issuer: 'Attune', label: email, secret }),
})

/**
 * Returns the key for setting up an authenticator app: the one from an enrolment that began within
 * the last hour, or a new one. Returns `null` if the person already has an app.
 */
export async function beginEnrolment(
  sql: Sql,
  userId: number,
  email: string,
): Promise<Enrolment | null> {
  const [stored] = await sql<
    Row<'auth.factors', 'secret'> & { confirmed: boolean; fresh: boolean }
  >(
    `select secret, confirmed_at is not null as confirmed,
      created_at > now() - interval '1 hour' as fresh from auth.factors where user_id = $1`,
    [userId],
  )
  if (stored?.confirmed) return null
  let secret = stored?.fresh ? decrypt(stored.secret, PURPOSE) : null
  if (!secret) {
    secret = generateSecret()
    await sql(
      `insert into auth.factors (user_id, secret) values ($1, $2)
       on conflict (user_id) do update
         set secret = excluded.secret, created_at = now(), last_step = 0
         where auth.factors.confirmed_at is null`,
      [userId, encrypt(secret, PURPOSE)],
    )
  }
  return enrolmentOf(email, secret)
}

export type ConfirmedApp = Enrolment & { recoveryCodes: string[] }

/**
 * Gives a person an authenticator app with a new key that needs no first code, in place of the one
 * that they have. For the operator, whose script or person gets the key.
 */
export async function createConfirmedApp(
  sql: Sql,
  userId: number,
  email: string,
): Promise<ConfirmedApp> {
  const secret = generateSecret()
  await sql(
    `insert into auth.factors (user_id, secret, confirmed_at) values ($1, $2, now())
     on conflict (user_id) do update set secret = excluded.secret, created_at = now(),
       confirmed_at = now(), last_step = 0`,
    [userId, encrypt(secret, PURPOSE)],
  )
  const recoveryCodes = await replaceRecoveryCodes(sql, userId)
  return { ...enrolmentOf(email, secret), recoveryCodes }
}

/**
 * Confirms an authenticator app with its first code. Returns new recovery codes, which are stored as
 * hashes only; `null` for a wrong code.
 */
export async function confirmEnrolment(
  sql: Sql,
  userId: number,
  code: string,
): Promise<string[] | null> {
  const [stored] = await sql<Row<'auth.factors', 'secret'>>(
    'select secret from auth.factors where user_id = $1 and confirmed_at is null',
    [userId],
  )
  const secret = stored ? decrypt(stored.secret, PURPOSE) : null
  const step = secret ? totpStep(secret, normaliseCode(code)) : null
  if (step === null) return null
  const confirmed = await sql(
    `update auth.factors set confirmed_at = now(), last_step = $2 where user_id = $1
      and confirmed_at is null returning user_id`,
    [userId, step],
  )
  return confirmed.length > 0 ? replaceRecoveryCodes(sql, userId) : null
}

/** Returns new recovery codes for a person who has none left; otherwise `null`. */
export const firstRecoveryCodes = async (sql: Sql, userId: number): Promise<string[] | null> =>
  (await countRecoveryCodes(sql, userId)) > 0 ? null : replaceRecoveryCodes(sql, userId)

/** Returns new recovery codes and deletes the old ones. */
export async function replaceRecoveryCodes(sql: Sql, userId: number): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  )
  await sql('delete from auth.recovery_codes where user_id = $1', [userId])
  await sql('insert into auth.recovery_codes (user_id, code_hash) select $1, unnest($2::text[])', [
    userId,
    codes.map((code) => hashOf(userId, code)),
  ])
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`)
}

/**
 * Accepts a one-time code or a recovery code. Each is accepted once, also when several requests
 * send it at the same time.
 */
export async function consumeCode(sql: Sql, userId: number, given: string): Promise<boolean> {
  const code = normaliseCode(given)
  if (code.length > 40) return false
  const [factor] = await sql<Row<'auth.factors', 'secret'>>(
    'select secret from auth.factors where user_id = $1 and confirmed_at is not null',
    [userId],
  )
  const secret = factor ? decrypt(factor.secret, PURPOSE) : null
  const step = secret ? totpStep(secret, code) : null
  // The database knows whether this step, or a later one, was used before.
  const accepted =
    step === null
      ? await sql(
          `update auth.recovery_codes set used_at = now() where user_id = $1 and code_hash = $2
            and used_at is null returning user_id`,
          [userId, hashOf(userId, code)],
        )
      : await sql(
          `update auth.factors set last_step = $2 where user_id = $1 and last_step < $2
            returning user_id`,
          [userId, step],
        )
  return accepted.length > 0
}

/** Removes the authenticator app, and the recovery codes if it was the last factor. */
export async function removeAuthenticatorApp(sql: Sql, userId: number): Promise<void> {
  await sql('delete from auth.factors where user_id = $1', [userId])
  await removeUnusedRecoveryCodes(sql, userId)
}

/** Deletes the recovery codes of a person without a second factor. */
export const removeUnusedRecoveryCodes = async (sql: Sql, userId: number): Promise<void> => {
  if (!(await hasFactor(sql, userId)))
    await sql('delete from auth.recovery_codes where user_id = $1', [userId])
}

/** Removes all second factors of a person who has lost them. */
export async function removeAllFactors(sql: Sql, userId: number): Promise<void> {
  for (const table of ['factors', 'passkeys', 'recovery_codes'])
    await sql(`delete from auth.${table} where user_id = $1`, [userId])
}
