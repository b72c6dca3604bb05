/** `version`: the number of the change that had been announced when the value was read. */
type CacheEntry = { value: unknown; readAt: number; version: number }

/** Times are in milliseconds. */
type Options = {
  /** Returns the time since any fixed moment. */
  now: () => number
  /** Whether announcements of changes arrive. While they do not, every value counts as stale. */
  isConnected: () => boolean
  /** How long a value may count as fresh, in case an announcement got lost. */
  maxAge: number
}

/** How long to wait for the database before returning a stale value. */
const READ_TIMEOUT = 800
/** After a failed read, how long to return stale values without trying again. */
const FAILURE_COOLDOWN = 1_000
const MAX_KEYS = 3_000

/**
 * A cache that returns a stale value only if reading a new one fails or is slow. A value is fresh
 * until a change is announced. After a withdrawal, no earlier value is ever returned.
 */
export class StaleIfErrorCache {
  readonly #options: Options
  readonly #entries = new Map<string, CacheEntry>()
  readonly #pending = new Map<string, { version: number; promise: Promise<unknown> }>()
  #version = 0
  #withdrawals = 0
  #cooldownUntil = 0
  #troubles = 0

  constructor(options: Options) {
    this.#options = options
  }

  /** How often a read has failed, or a stale value was returned for want of a new one. */
  get troubles(): number {
    return this.#troubles
  }

  /** Marks all values as stale, after something was published. */
  markStale(): void {
    this.#version += 1
  }

  /** Drops all values, and those that are being read, after something was withdrawn. */
  clear(): void {
    this.#version += 1
    this.#withdrawals += 1
    this.#entries.clear()
  }

  /**
   * Returns the value of a key. `null` means that there is nothing, and is not cached. Rejects as
   * `read` does if no value is cached.
   */
  async get<T>(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const entry = this.#entries.get(key)
    if (!entry) return this.#read(key, read)
    const isFresh = this.#isFresh(entry)
    if (isFresh || this.#options.now() < this.#cooldownUntil) {
      if (!isFresh) this.#troubles += 1
      return this.#touch(key, entry) as T
    }
    const isCached = () => this.#entries.get(key) === entry
    const stale = () => {
      if (!isCached()) throw new Error('The cached value has been withdrawn')
      this.#troubles += 1
      return entry.value as T
    }
    const reading = this.#read(key, read)
    reading.catch(() => undefined)
    return Promise.race([
      reading.catch(stale),
      timeout(READ_TIMEOUT, reading).then(() => (isCached() ? stale() : reading)),
    ])
  }

  #isFresh({ version, readAt }: CacheEntry): boolean {
    const { now, isConnected, maxAge } = this.#options
    return version === this.#version && isConnected() && now() - readAt < maxAge
  }

  /** Makes a key the most recently used one; the least recently used one is the first to go. */
  #touch(key: string, entry: CacheEntry): unknown {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  /** Reads a value once for all callers that ask for it after the same change. */
  #read<T>(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const pending = this.#pending.get(key)
    if (pending?.version === this.#version) return pending.promise as Promise<T | null>
    const [version, withdrawals] = [this.#version, this.#withdrawals]
    const promise = read()
      .then(
        (value) => {
          if (withdrawals === this.#withdrawals) this.#store(key, value, version)
          return value
        },
        (error: unknown) => {
          this.#troubles += 1
          this.#cooldownUntil = this.#options.now() + FAILURE_COOLDOWN
          throw error
        },
      )
      .finally(() => {
        if (this.#pending.get(key)?.promise === promise) this.#pending.delete(key)
      })
    this.#pending.set(key, { version, promise })
    return promise
  }

  #store(key: string, value: unknown, version: number): void {
    if ((this.#entries.get(key)?.version ?? -1) > version) return
    this.#entries.delete(key)
    if (value === null) return
    this.#entries.set(key, { value, readAt: this.#options.now(), version })
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > MAX_KEYS && oldest !== undefined) this.#entries.delete(oldest)
  }
}

/** Resolves after a time, or when the other promise settles, so that no timer is left behind. */
const timeout = (milliseconds: number, other: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    other.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    )
  })
