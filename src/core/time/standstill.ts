/** In milliseconds. */
const BEAT = 200
const LONGEST = 700

/**
 * Notices that this process stood still: paused, asleep, or busy for long. Requests that arrived
 * meanwhile may be read before what was announced before them.
 */
export class Standstill {
  readonly #timer: NodeJS.Timeout
  #lastBeat = performance.now()
  #isBehind = false

  constructor() {
    this.#timer = setInterval(() => this.isBehind(), BEAT)
    this.#timer.unref()
  }

  /** Whether it stood still and has not caught up since. */
  isBehind(): boolean {
    const now = performance.now()
    if (now - this.#lastBeat > LONGEST) this.#isBehind = true
    this.#lastBeat = now
    return this.#isBehind
  }

  caughtUp(): void {
    this.#isBehind = false
  }

  close(): void {
    clearInterval(this.#timer)
  }
}
