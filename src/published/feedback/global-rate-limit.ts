import { RateLimiterMemory } from 'rate-limiter-flexible'
import { isExhausted, tryConsume } from './rate-limit.ts'

const MINUTE = 60
const EVERYTHING = 'everything'

/** Limits what comes in within a minute, for each subject and altogether. Knows no senders. */
export class GlobalRateLimit {
  readonly #each: RateLimiterMemory
  readonly #total: RateLimiterMemory

  constructor({ each, total }: { each: number; total: number }) {
    this.#each = new RateLimiterMemory({ points: each, duration: MINUTE })
    this.#total = new RateLimiterMemory({ points: total, duration: MINUTE })
  }

  /** Counts one for a subject. Returns `false` if a limit has been reached. */
  async take(subject: string): Promise<boolean> {
    if (await isExhausted(this.#total, EVERYTHING)) return false
    return (await tryConsume(this.#each, subject)) && tryConsume(this.#total, EVERYTHING)
  }
}
