import { createHash } from 'node:crypto'
import type { CollectedResponse } from './collected-response.ts'
import { compress, compressSmall, type Encoding } from './encodings.ts'

/** Headers that belong to a connection or to one way to send a page, and headers for the edge alone. */
const NOT_KEPT =
  /^(connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|vary|x-edge-.*)$/
const FOR_EDGE = /^x-edge-/

/**
 * How often a page is asked for before it is compressed as small as it gets: most are read once before
 * they change, by programs that read everything.
 */
const OFTEN = 2

export type Encoded = { body: Buffer; encoding: Encoding }

/** A response that is ready to be sent: with its tag and, once asked for, compressed. */
export class FinishedPage {
  readonly status: number
  /** In milliseconds, when making it began. */
  readonly madeAt: number
  /** By which it is dropped; `null` if it must not be sent to those who ask later. */
  readonly tags: readonly string[] | null
  readonly etag: string
  readonly #headers: readonly [string, string | string[]][]
  readonly #body: Buffer
  readonly #encoded = new Map<Encoding, Promise<Buffer | null>>()
  /** Those that are made. */
  readonly #made = new Map<Encoding, Buffer | null>()
  readonly #plainSize: number
  #size: number
  #sent = 0
  #isSmall = false

  constructor(response: CollectedResponse, madeAt: number, isForEdge: boolean) {
    this.status = response.statusCode
    this.madeAt = madeAt
    this.#body = response.body
    this.etag = `W/"${createHash('sha256').update(this.#body).digest('base64url').slice(0, 22)}"`
    const headers = Object.entries(response.getHeaders())
    this.#headers = headers
      .filter(([name]) => !NOT_KEPT.test(name) || (isForEdge && FOR_EDGE.test(name)))
      .map(([name, value]) => [name, Array.isArray(value) ? value : String(value)])
    const isForOne = headers.some(([name]) => name === 'set-cookie')
    this.tags = isForOne || ![200, 410].includes(this.status) ? null : response.tags
    this.#plainSize = this.#body.length + this.#headers.join().length
    this.#size = this.#plainSize
  }

  /** In bytes. It grows when the page is compressed. */
  get size(): number {
    return this.#size
  }

  /** The headers of the page in every encoding. */
  headers(): readonly [string, string | string[]][] {
    return this.#headers
  }

  /** Takes over what was compressed before, if the page is as it was. */
  inherit(before: FinishedPage): void {
    if (before.etag !== this.etag) return
    for (const [encoding, body] of before.#encoded) this.#encoded.set(encoding, body)
    for (const [encoding, body] of before.#made) this.#made.set(encoding, body)
    this.#size += before.#size - before.#plainSize
    this.#isSmall = before.#isSmall
  }

  /** The page in an encoding; `null` if it is not made yet. */
  encodedBefore(encoding: Encoding): Encoded | null {
    if (encoding === 'identity') return { body: this.#body, encoding }
    const body = this.#made.get(encoding)
    return body === undefined ? null : this.#sendAs(encoding, body)
  }

  /** The page in an encoding, made once; plain if compressing does not make it smaller. */
  async encoded(encoding: Encoding): Promise<Encoded> {
    if (encoding === 'identity') return { body: this.#body, encoding }
    const known = this.#encoded.get(encoding)
    const made = known ?? compress(this.#body, encoding)
    if (!known) {
      this.#encoded.set(encoding, made)
      const body = await made
      this.#size += body?.length ?? 0
      this.#made.set(encoding, body)
    }
    return this.#sendAs(encoding, await made)
  }

  #sendAs(encoding: Encoding, body: Buffer | null): Encoded {
    if (encoding === 'br' && !this.#isSmall && (this.#sent += 1) === OFTEN) void this.#shrink(body)
    return body ? { body, encoding } : { body: this.#body, encoding: 'identity' }
  }

  async #shrink(fast: Buffer | null): Promise<void> {
    const small = fast && (await compressSmall(this.#body).catch(() => null))
    if (!small) {
      this.#sent = 0
      return
    }
    this.#isSmall = true
    this.#encoded.set('br', Promise.resolve(small))
    this.#made.set('br', small)
    this.#size += small.length - fast.length
  }
}
