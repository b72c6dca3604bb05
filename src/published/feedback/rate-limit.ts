import type { RateLimiterMemory } from 'rate-limiter-flexible'

/** Takes one point of a key. Returns `false` if none is left. */
export async function tryConsume(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal
    return false
  }
}

/** Whether a key has no points left. A key that is only asked about takes no memory. */
export async function isExhausted(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  const used = await limiter.get(key)
  return used !== null && used.msBeforeNext > 0 && used.remainingPoints <= 0
}
