import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** In milliseconds. */
const INTERVAL = 5_000
const TIMEOUT = 3_000

/**
 * Proves that announcements arrive, by sending some to ourselves. PostgreSQL delivers in the order of
 * commits, so when one has arrived, everything has that was announced before it was sent. They are sent
 * on a connection of their own: a pooler that loses what it should pass on loses them too.
 */
export class AnnouncementProbe {
  /** The channel to listen on. */
  readonly channel = `attune_probe_${randomBytes(8).toString('hex')}`
  readonly #now: () => number
  readonly #pool: pg.Pool
  readonly #timer: NodeJS.Timeout
  readonly #sent = new Map<string, number>()
  #count = 0
  #provenAt = -Infinity

  constructor(connectionString: string | undefined, now: () => number) {
    this.#now = now
    this.#pool = new pg.Pool({
      connectionString,
      max: 1,
      connectionTimeoutMillis: TIMEOUT,
      query_timeout: TIMEOUT,
      keepAlive: true,
      application_name: 'attune-probe',
    })
    this.#pool.on('error', () => undefined)
    this.#timer = setInterval(() => void this.send(), INTERVAL)
    this.#timer.unref()
  }

  /** Until when everything that was announced has arrived, as `now` tells the time. */
  get provenAt(): number {
    return this.#provenAt
  }

  async send(): Promise<void> {
    const name = String((this.#count += 1))
    this.#sent.clear()
    this.#sent.set(name, this.#now())
    await this.#pool
      .query('select pg_notify($1, $2)', [this.channel, name])
      .catch(() => this.#sent.delete(name))
  }

  /** A message has arrived on the channel. */
  arrived(name: string | undefined): void {
    const sentAt = this.#sent.get(name ?? '')
    if (sentAt !== undefined) this.#provenAt = sentAt
  }

  /** The connection that listens is lost, and with it perhaps an announcement. */
  lost(): void {
    this.#provenAt = -Infinity
    this.#sent.clear()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#pool.end()
  }
}
