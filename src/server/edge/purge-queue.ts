import { setTimeout as sleep } from 'node:timers/promises'
import { countEvent, setValue, measuredValue } from '../../core/counters.ts'
import { errorMessage } from '../../core/errors.ts'
import { operatorAddress } from '../../core/http-client/reach.ts'
import { sendOutgoing } from '../../core/http-client/request.ts'

/** What an edge must do after a change of the read model. `default.vcl` explains the kinds. */
export type Purge = {
  stale: 'all' | readonly string[]
  text: readonly string[]
  mention: readonly string[]
  /** Whether the error pages may be among what is stale, if that is not everything. */
  areErrorPagesTouched?: boolean
}

export type QueueOptions = {
  /** `EDGE_PURGE_SECRET`, which the edges have too. */
  secret: string
  log: (message: string) => void
  retryMs?: number
  /** The languages whose error page the edge keeps. */
  locales: () => Promise<readonly string[]>
  signal: AbortSignal
}

const RETRY_MS = 2_000
/** The longest wait, as a multiple of the first. */
const MAX_BACKOFF = 15
const TIMEOUT_MS = 2_000
/** Varnish reads headers of at most 8 KB. */
const TAGS_AT_ONCE = 200

/**
 * Purges one edge, and tries again until it confirms: what was withdrawn while the edge could not be
 * reached is deleted when it can be. Changes that come in meanwhile are sent together.
 */
export class PurgeQueue {
  readonly #edge: URL
  readonly #options: QueueOptions
  readonly #text = new Set<string>()
  readonly #mention = new Set<string>()
  readonly #stale = new Set<string>()
  #isAllStale = false
  #areErrorPagesTouched = false
  #isPending = false
  #working: Promise<void> | null = null

  constructor(edge: URL, options: QueueOptions) {
    this.#edge = edge
    this.#options = options
  }

  /** Marks pages as stale, and deletes those with the given tags. */
  add({ stale, text, mention, areErrorPagesTouched = false }: Purge): void {
    if (areErrorPagesTouched) this.#areErrorPagesTouched = true
    if (stale === 'all') this.#isAllStale = true
    else for (const tag of stale) this.#stale.add(tag)
    for (const tag of text) this.#text.add(tag)
    for (const tag of mention) this.#mention.add(tag)
    this.#working ??= this.#work().finally(() => {
      this.#working = null
    })
  }

  async #work(): Promise<void> {
    const { signal, log, retryMs = RETRY_MS } = this.#options
    for (let failures = 0; this.#hasWork() && !signal.aborted;) {
      try {
        await this.#sendAll()
        if (failures > 0) log(`The edge ${this.#edge.host} is purged now.`)
        failures = 0
        this.#setPending(false)
      } catch (error) {
        failures += 1
        this.#setPending(true)
        countEvent('edge_purge_failures')
        if (failures === 1)
          log(`The edge ${this.#edge.host} is not purged yet: ${errorMessage(error)}`)
        const wait = retryMs * Math.min(2 ** (failures - 1), MAX_BACKOFF)
        await sleep(wait, undefined, { signal }).catch(() => undefined)
      }
    }
  }

  /** For the metrics: how many edges have not confirmed a purge that failed. */
  #setPending(isPending: boolean): void {
    if (isPending === this.#isPending) return
    this.#isPending = isPending
    setValue(
      'edge_purges_pending',
      (measuredValue('edge_purges_pending') ?? 0) + (isPending ? 1 : -1),
    )
  }

  #hasWork(): boolean {
    return (
      this.#isAllStale || [this.#stale, this.#text, this.#mention].some((tags) => tags.size > 0)
    )
  }

  async #sendAll(): Promise<void> {
    await this.#purgeTagged('text', this.#text)
    await this.#purgeTagged('soft', this.#stale)
    if (this.#isAllStale) {
      this.#isAllStale = false
      await this.#send('soft').catch((error: unknown) => {
        this.#isAllStale = true
        throw error
      })
      this.#areErrorPagesTouched = true
    }
    if (this.#areErrorPagesTouched) {
      this.#areErrorPagesTouched = false
      await this.#refreshErrorPages()
    }
    await this.#purgeTagged('mention', this.#mention)
  }

  async #purgeTagged(kind: 'soft' | 'text' | 'mention', tags: Set<string>): Promise<void> {
    while (tags.size > 0) {
      const some = [...tags].slice(0, TAGS_AT_ONCE)
      await this.#send(kind, some)
      for (const tag of some) tags.delete(tag)
    }
  }

  async #send(kind: 'soft' | 'text' | 'mention', tags: readonly string[] = []): Promise<void> {
    const { status } = await sendOutgoing(this.#edge.href, {
      reach: operatorAddress(this.#edge),
      method: 'PURGE',
      headers: {
        'x-purge': kind,
        'x-purge-secret': this.#options.secret,
        ...(tags.length > 0 ? { 'x-purge-tags': tags.join(' ') } : {}),
      },
      timeoutMs: TIMEOUT_MS,
      maxBytes: 0,
      maxRedirects: 0,
    })
    if (status < 200 || status > 299) throw new Error(`it responded with ${status}`)
  }

  /** Has the edge fetch the error pages, so that it has them, with true contacts, when it needs them. */
  async #refreshErrorPages(): Promise<void> {
    for (const locale of await this.#options.locales().catch(() => []))
      await sendOutgoing(new URL(`/${locale}/unavailable`, this.#edge).href, {
        reach: operatorAddress(this.#edge),
        timeoutMs: TIMEOUT_MS,
        maxBytes: 0,
        maxRedirects: 0,
      }).catch(() => undefined)
  }
}
