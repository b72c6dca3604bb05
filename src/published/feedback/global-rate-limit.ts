type Options = { perAnswer: number; together: number; now: () => number }

const MINUTE = 60_000

/**
 * How much may come in within a minute, for one answer and altogether. It knows answers, not
 * senders, and forgets every minute.
 */
export class GlobalRateLimit {
  readonly #options: Options
  #minute = -1
  #together = 0
  #perAnswer = new Map<string, number>()

  constructor(options: Options) {
    this.#options = options
  }

  /** Takes one place; `false` when there is none left. */
  take(answer: string): boolean {
    const minute = Math.floor(this.#options.now() / MINUTE)
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#together = 0
      this.#perAnswer = new Map()
    }
    const soFar = this.#perAnswer.get(answer) ?? 0
    if (this.#together >= this.#options.together || soFar >= this.#options.perAnswer) return false
    this.#together += 1
    this.#perAnswer.set(answer, soFar + 1)
    return true
  }
}
