import type { Payload } from 'payload'
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type IRateLimiterOptions,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'
import { keyedHash } from '../http/address.ts'

const MINUTE = 60
/** What is counted, how often it may happen, and in how many seconds. */
const LIMITS = {
  /** One account from one address: a person who has forgotten, or a stranger who guesses. */
  pair: { points: 5, duration: 15 * MINUTE },
  /** One address over all accounts: a stranger who tries many names. */
  address: { points: 15, duration: 10 * MINUTE },
  /**
   * One account from a browser in which its owner has signed in before; strangers have none, so
   * they can not use this up.
   */
  device: { points: 10, duration: 15 * MINUTE },
  /** One-time codes of one session. */
  code: { points: 5, duration: 15 * MINUTE },
  /** Mails that let somebody back in, for one account and from one address. */
  mail: { points: 3, duration: 60 * MINUTE },
  'mail-address': { points: 10, duration: 60 * MINUTE },
} as const

type LimitName = keyof typeof LIMITS
export type Attempt = { kind: LimitName; key: string }
export type RateLimitResult =
  { allowed: true } | { allowed: false; seconds: number; first: boolean }

const limiters = new WeakMap<object, Map<LimitName, RateLimiterAbstract>>()

/**
 * Counts are shared by every web process through the database; should that not answer, each process
 * counts for itself.
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
 * Counts an attempt against each of the given limits before it is made, so that parallel ones can
 * not slip past.
 */
export async function consumeAttempts(
  payload: Payload,
  attempts: readonly Attempt[],
): Promise<RateLimitResult> {
  for (const { kind, key } of attempts) {
    try {
      await limiterFor(payload, kind).consume(keyedHash(key))
    } catch (error) {
      if (error instanceof RateLimiterRes)
        return {
          allowed: false,
          seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
          first: error.consumedPoints === LIMITS[kind].points + 1,
        }
      throw error
    }
  }
  return { allowed: true }
}

/** Takes a counted attempt back: it was the right person. */
export async function releaseAttempts(
  payload: Payload,
  attempts: readonly Attempt[],
): Promise<void> {
  for (const { kind, key } of attempts) {
    const limiter = limiterFor(payload, kind)
    await (kind === 'address' ? limiter.reward(keyedHash(key)) : limiter.delete(keyedHash(key)))
  }
}

/** The limits of one sign-in with a password. */
export const signInAttempts = (
  account: string,
  address: string,
  device: string | null,
): Attempt[] =>
  device
    ? [{ kind: 'device', key: `${device} ${account}` }]
    : [
        { kind: 'address', key: address },
        { kind: 'pair', key: `${address} ${account}` },
      ]
