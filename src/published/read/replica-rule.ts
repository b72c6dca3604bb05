/** How far a database is, as it reports it. */
export type ReplicationState = {
  /** How many times something was taken back from readers: the rows of `portal.withdrawals`. */
  sequence: number
  /** Its place in the primary's write-ahead log; `null` if it does not say. */
  position: bigint | null
}
/** Where new reads go; `unavailable`: nowhere. */
export type Route = 'replica' | 'primary' | 'unavailable'
type Moment = { at: number }

/** How far a replica may lag before new reads go to the primary, in milliseconds. */
const MAX_LAG = 5_000
/** How long a database may not respond before it counts as down, in milliseconds. */
const PATIENCE = 10_000
/** How long a report of the replica counts, in milliseconds. It is asked every second. */
const FRESH = 3_000
const MAX_POSITIONS = 600

/**
 * Decides whether new reads may go to the replica: only if it has everything that was taken back,
 * as of the primary's last response, and lags little. Otherwise they go to the primary.
 *
 * Rows of `portal.withdrawals` are never deleted and a replica repeats the primary's commits in
 * their order, so it has passed the primary's count once its own is as high. It reads no clock but
 * `now`, in milliseconds since any fixed moment.
 */
export class ReplicaRule {
  readonly #now: () => number
  readonly #since: number
  #primary: (ReplicationState & Moment) | null = null
  #replica: (ReplicationState & Moment) | null = null
  #replicaAt: number
  #isPrimaryDown = false
  #isOutdated = false
  /** The primary's positions that the replica had not reached, oldest first. */
  #positions: { position: bigint; at: number }[] = []

  constructor(now: () => number) {
    this.#now = now
    this.#since = now()
    this.#replicaAt = now()
  }

  primaryResponded(state: ReplicationState): void {
    const at = this.#now()
    this.#primary = { ...state, at }
    this.#isPrimaryDown = false
    this.#isOutdated = false
    const { position } = state
    if (position === null || position === this.#positions.at(-1)?.position) return
    this.#positions.push({ position, at })
    // The oldest one says how far the replica lags.
    if (this.#positions.length > MAX_POSITIONS) this.#positions.splice(1, 1)
  }

  primaryFailed(): void {
    this.#isPrimaryDown = true
  }

  /** Something was taken back: what the primary said before is out of date. */
  withdrawalAnnounced(): void {
    this.#isOutdated = true
  }

  replicaResponded(state: ReplicationState): void {
    this.#replica = { ...state, at: this.#now() }
    this.#replicaAt = this.#now()
    const { position } = state
    if (position !== null)
      this.#positions = this.#positions.filter((each) => each.position > position)
  }

  replicaFailed(): void {
    this.#replica = null
  }

  /** In milliseconds; `null` if it is not known, as for a replica that does not respond. */
  lag(): number | null {
    if (!this.#replica) return null
    if (this.#replica.position === null) return 0
    const [oldest] = this.#positions
    return oldest ? this.#now() - oldest.at : 0
  }

  /** What is wrong with the replica, in the words of a warning. */
  fault(): 'down' | 'behind' | null {
    if (this.#now() - this.#replicaAt >= PATIENCE) return 'down'
    return (this.lag() ?? 0) > MAX_LAG ? 'behind' : null
  }

  route(): Route {
    const isNear = (this.lag() ?? Infinity) <= MAX_LAG
    if (this.#hasPassed() && (isNear || this.#isPrimaryDown)) return 'replica'
    const lastResponse = this.#primary?.at ?? this.#since
    return this.#isPrimaryDown && this.#now() - lastResponse >= PATIENCE ? 'unavailable' : 'primary'
  }

  #hasPassed(): boolean {
    return (
      this.#primary !== null &&
      !this.#isOutdated &&
      this.#replica !== null &&
      this.#now() - this.#replica.at < FRESH &&
      this.#replica.sequence >= this.#primary.sequence
    )
  }
}
