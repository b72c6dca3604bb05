import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'

type Callback = (error?: Error | null) => void
type Chunk = string | Uint8Array | null | undefined

/** A request for a path alone: no reader's header can change what is made for all. */
export function plainRequest(path: string, host: string): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url: path, httpVersion: '1.1', complete: true })
  Object.assign(request.headers, { host })
  request.push(null)
  return request
}

/** A response that is collected instead of sent. */
export class CollectedResponse extends ServerResponse {
  /** The tags of the page, if it may be sent to others; see `allowCaching`. */
  tags: readonly string[] | null = null
  readonly #chunks: Buffer[] = []
  #isEnded = false

  constructor(request: IncomingMessage) {
    super(request)
    const isEnded = () => this.#isEnded
    Object.defineProperties(this, {
      headersSent: { get: () => this.#isEnded || this.#chunks.length > 0 },
      writableEnded: { get: isEnded },
      writableFinished: { get: isEnded },
    })
  }

  keep(tags: readonly string[]): void {
    this.tags = tags
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks)
  }

  override writeHead(status: number, ...more: unknown[]): this {
    this.statusCode = status
    const headers = more.at(-1)
    if (typeof headers === 'object' && headers !== null)
      for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders))
        if (value !== undefined) this.setHeader(name, value)
    return this
  }

  override flushHeaders(): void {
    // Nothing is sent.
  }

  override write(chunk: Chunk, encoding?: BufferEncoding | Callback, done?: Callback): boolean {
    this.#add(chunk, encoding)
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) process.nextTick(callback)
    return true
  }

  override end(
    chunk?: Chunk | Callback,
    encoding?: BufferEncoding | Callback,
    done?: Callback,
  ): this {
    if (this.#isEnded) return this
    if (typeof chunk !== 'function') this.#add(chunk, encoding)
    this.#isEnded = true
    this.finished = true
    const callback = [chunk, encoding, done].find((each) => typeof each === 'function')
    process.nextTick(() => {
      callback?.()
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  #add(chunk: Chunk, encoding?: BufferEncoding | Callback): void {
    if (chunk === null || chunk === undefined) return
    this.#chunks.push(
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
        : Buffer.from(chunk),
    )
  }
}
