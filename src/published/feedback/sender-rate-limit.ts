import { createHmac, randomBytes } from 'node:crypto'

type Options = { perAnswer: number; together: number; now: () => number }

const DAY = 86_400_000
const MOST = 50_000

/**
 * How much one sender may send in a day, for one answer and altogether. It knows senders only by a
 * mark made with a random key that it makes for the day and throws away; nothing of it leaves the
 * process's memory. Many people may share an address, so a few are let through.
 */
export class SenderRateLimit {
  readonly #options: Options
  #day = -1
  #key = randomBytes(32)
  #counts = new Map<string, number>()

  constructor(options: Options) {
    this.#options = options
  }

  /** Takes one place; `false` when there is none left. */
  take(address: string, answer: string): boolean {
    const day = Math.floor(this.#options.now() / DAY)
    if (day !== this.#day || this.#counts.size > MOST) {
      this.#day = day
      this.#key = randomBytes(32)
      this.#counts = new Map()
    }
    const sender = networkOf(address)
    const marks = [this.#mark(sender), this.#mark(`${sender} ${answer}`)] as const
    const [together, perAnswer] = marks.map((mark) => this.#counts.get(mark) ?? 0) as [
      number,
      number,
    ]
    if (together >= this.#options.together || perAnswer >= this.#options.perAnswer) return false
    this.#counts.set(marks[0], together + 1)
    this.#counts.set(marks[1], perAnswer + 1)
    return true
  }

  #mark(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64')
  }
}

/** One household has 2^64 addresses of IPv6, so the first half of one stands for all of them. */
export const networkOf = (address: string): string => {
  const four = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (four) return four
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const whole =
    tail === undefined
      ? groups
      : [
          ...groups,
          ...Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0'),
          ...after,
        ]
  return whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
