import type { Payload } from 'payload'
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type IRateLimiterOptions,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'
import { networkOf } from '../../core/network.ts'
import { keyedHash } from './address.ts'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE
/** How many attempts (`points`) are allowed in how many seconds (`duration`). */
const LIMITS = {
  /** One account from one network: a forgotten password, or somebody who guesses. */
  pair: { points: 5, duration: 15 * MINUTE },
  /** One network for all accounts: somebody who tries many names. */
  address: { points: 15, duration: 10 * MINUTE },
  /** One account from all networks together: somebody who guesses from many. */
  account: { points: 60, duration: DAY },
  /** One account from a browser in which its owner has signed in before (see device-cookie.ts). */
  device: { points: 10, duration: 15 * MINUTE },
  /** Second factors of one person, from all devices and networks together. */
  code: { points: 5, duration: 15 * MINUTE },
  'code-day': { points: 20, duration: DAY },
  /** Messages that reset a password: for one account, and from one address. */
  mail: { points: 3, duration: 60 * MINUTE },
  'mail-address': { points: 10, duration: 60 * MINUTE },
} as const

type LimitName = keyof typeof LIMITS
export type Attempt = { limit: LimitName; key: string }
/** `seconds` is the time to wait; `first` is true for the first refusal in a period. */
export type RateLimited = { allowed: false; limit: LimitName; seconds: number; first: boolean }
type RateLimitResult = { allowed: true } | RateLimited

const limiters = new WeakMap<object, Map<LimitName, RateLimiterAbstract>>()

/**
 * Returns the rate limiter of a limit. All web processes share its counts through the database. While
 * the database is down, each process counts on its own.
 */
function limiterFor(payload: Payload, limit: LimitName): RateLimiterAbstract {
  const { pool } = payload.db
  const known = limiters.get(pool) ?? new Map<LimitName, RateLimiterAbstract>()
  limiters.set(pool, known)
  const options: IRateLimiterOptions = { ...LIMITS[limit], keyPrefix: limit }
  const limiter =
    known.get(limit) ??
    new RateLimiterPostgres({
      ...options,
      storeClient: pool,
      schemaName: 'auth',
      tableName: 'attempts',
      tableCreated: true,
      clearExpiredByTimeout: limit === 'pair',
      insuranceLimiter: new RateLimiterMemory(options),
    })
  known.set(limit, limiter)
  return limiter
}

/**
 * Counts an attempt against each of its limits. Call it before the attempt, so that parallel attempts
 * cannot bypass the limits.
 */
export async function consumeAttempts(
  payload: Payload,
  attempts: readonly Attempt[],
): Promise<RateLimitResult> {
  for (const { limit, key } of attempts) {
    try {
      await limiterFor(payload, limit).consume(keyedHash(key))
    } catch (error) {
      if (error instanceof RateLimiterRes)
        return {
          allowed: false,
          limit,
          seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
          first: error.consumedPoints === LIMITS[limit].points + 1,
        }
      throw error
    }
  }
  return { allowed: true }
}

/** Forgets all attempts. */
export async function clearAttempts(payload: Payload, attempts: readonly Attempt[]): Promise<void> {
  for (const { limit, key } of attempts) await limiterFor(payload, limit).delete(keyedHash(key))
}

/** Limits of which a success takes back its own attempt only, not the failures before it. */
const KEPT: readonly LimitName[] = ['address', 'account', 'code-day']

/** Takes back an attempt that succeeded. */
export async function releaseAttempts(
  payload: Payload,
  attempts: readonly Attempt[],
): Promise<void> {
  for (const { limit, key } of attempts) {
    const limiter = limiterFor(payload, limit)
    await (KEPT.includes(limit) ? limiter.reward(keyedHash(key)) : limiter.delete(keyedHash(key)))
  }
}

/**
 * Returns the limits for a sign-in with a password. `address` is the client's IP address; of IPv6 the
 * network counts, because one household has 2^64 addresses.
 */
export const signInAttempts = (
  account: string,
  address: string,
  device: string | null,
): Attempt[] =>
  device
    ? [{ limit: 'device', key: `${device} ${account}` }]
    : [
        { limit: 'address', key: networkOf(address) },
        { limit: 'pair', key: `${networkOf(address)} ${account}` },
        { limit: 'account', key: account },
      ]
