import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { networkOf } from '../../core/network.ts'
import { isExhausted, tryConsume } from './rate-limit.ts'

const DAY = 86_400
const MAX_SENDERS = 50_000

type Limits = { each: number; total: number }

/**
 * Limits what one sender may send in a day, for each subject and altogether. Many people may share
 * an address, so a few messages are let through. Senders are only known by a hash under a random
 * key, which is made for the day and then thrown away. Nothing of it leaves the process's memory.
 */
export class SenderRateLimit {
  readonly #limits: Limits
  #today: ReturnType<typeof newDay> | undefined

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /**
   * Counts one for a sender, given by IP address, and a subject. Returns `false` if a limit has been
   * reached.
   */
  async take(address: string, subject: string): Promise<boolean> {
    const day = Math.floor(Date.now() / (DAY * 1_000))
    if (this.#today?.day !== day || this.#today.senders > MAX_SENDERS)
      this.#today = newDay(day, this.#limits)
    const today = this.#today
    const hash = (text: string) => createHmac('sha256', today.key).update(text).digest('base64')
    const network = networkOf(address)
    const sender = hash(network)
    if ((await today.total.get(sender)) === null) today.senders += 1
    if (await isExhausted(today.total, sender)) return false
    return (
      (await tryConsume(today.each, hash(`${network} ${subject}`))) &&
      tryConsume(today.total, sender)
    )
  }
}

const newDay = (day: number, { each, total }: Limits) => ({
  day,
  key: randomBytes(32),
  senders: 0,
  each: new RateLimiterMemory({ points: each, duration: DAY }),
  total: new RateLimiterMemory({ points: total, duration: DAY }),
})
