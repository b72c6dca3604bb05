/** A value with the number of the announced change it was read after. */
type CacheEntry = { value: unknown; readAt: number; version: number }
type Options = {
  /** Milliseconds, from any fixed moment. */
  now: () => number
  /** Whether changes are being heard. While they are not, every value counts as old. */
  isConnected: () => boolean
  /**
   * The longest time in milliseconds that a value counts as fresh, in case an announcement was
   * lost.
   */
  maxAge: number
}

/** How long to wait for the database before serving what was served before. */
const READ_TIMEOUT = 800
/** After a failure, how long to serve what was served before without asking again. */
const FAILURE_COOLDOWN = 1_000
const MAX_KEYS = 3_000

/**
 * What was served before. A value is fresh until a change is announced; an old one is read again,
 * and served once more only if that fails or takes long. After a withdrawal nothing old is ever
 * served.
 */
export class StaleIfErrorCache {
  readonly #options: Options
  readonly #held = new Map<string, CacheEntry>()
  readonly #underWay = new Map<string, { change: number; promise: Promise<unknown> }>()
  #change = 0
  #withdrawal = 0
  #restUntil = 0

  constructor(options: Options) {
    this.#options = options
  }

  /** Something was published: what is held is old, and still better than nothing. */
  markStale(): void {
    this.#change += 1
  }

  /** Something was withdrawn: what is held must not be shown again. */
  clear(): void {
    this.#change += 1
    this.#withdrawal += 1
    this.#held.clear()
  }

  /**
   * The value of a key. `null` means that there is nothing, and is not kept. Throws what `read`
   * throws if nothing was served before.
   */
  async get<T>(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const held = this.#held.get(key)
    if (!held) return this.#read(key, read)
    if (this.#isFresh(held) || this.#options.now() < this.#restUntil)
      return this.#touch(key, held) as T
    const old = () => {
      if (this.#held.get(key) !== held) throw new Error('What was served before has been withdrawn')
      return held.value as T
    }
    const reading = this.#read(key, read)
    reading.catch(() => undefined)
    return Promise.race([
      reading.catch(old),
      timeout(READ_TIMEOUT, reading).then(() => (this.#held.get(key) === held ? old() : reading)),
    ])
  }

  #isFresh({ version: change, readAt }: CacheEntry): boolean {
    const { now, isConnected: hearing, maxAge: backstop } = this.#options
    return change === this.#change && hearing() && now() - readAt < backstop
  }

  /** Moves a key to the young end, so that the oldest is the first to go. */
  #touch(key: string, held: CacheEntry): unknown {
    this.#held.delete(key)
    this.#held.set(key, held)
    return held.value
  }

  /** Reads a value once for everybody who asks after the same change. */
  #read<T>(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const running = this.#underWay.get(key)
    if (running?.change === this.#change) return running.promise as Promise<T | null>
    const [change, withdrawal] = [this.#change, this.#withdrawal]
    const promise = read()
      .then(
        (value) => {
          if (withdrawal === this.#withdrawal) this.#hold(key, value, change)
          return value
        },
        (error: unknown) => {
          this.#restUntil = this.#options.now() + FAILURE_COOLDOWN
          throw error
        },
      )
      .finally(() => {
        if (this.#underWay.get(key)?.promise === promise) this.#underWay.delete(key)
      })
    this.#underWay.set(key, { change, promise })
    return promise
  }

  #hold(key: string, value: unknown, change: number): void {
    if ((this.#held.get(key)?.version ?? -1) > change) return
    this.#held.delete(key)
    if (value === null) return
    this.#held.set(key, { value, readAt: this.#options.now(), version: change })
    const [oldest] = this.#held.keys()
    if (this.#held.size > MAX_KEYS && oldest !== undefined) this.#held.delete(oldest)
  }
}

/**
 * Resolves after a time, or when the other promise settles, so that no timer outlives its request.
 */
const timeout = (milliseconds: number, other: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    other.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    )
  })
