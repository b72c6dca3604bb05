import { Agent, type ClientRequestArgs } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { OutgoingError } from './outgoing-error.ts'
import { allowedAddress, type Reach } from './reach.ts'

type Limits = {
  /** The most bytes that one connection may receive. */
  maxBytes: number
  /** The longest that one connection may last. */
  timeoutMs: number
}
const CHECK_MS = 50

/**
 * Makes the connections of one kind of outgoing request, http and https alike. It resolves the name,
 * checks what came out, and connects to exactly that address, so that a name cannot lead elsewhere
 * between the check and the connection. `limits` is for libraries that have none of their own.
 */
export class GuardedAgent extends Agent {
  readonly #reach: Reach
  readonly #limits: Limits | undefined

  constructor(reach: Reach, limits?: Limits) {
    super({ keepAlive: false })
    this.#reach = reach
    this.#limits = limits
    // Without a protocol of its own, Node uses the agent for https as well.
    Object.assign(this, { protocol: undefined })
  }

  override createConnection(
    options: ClientRequestArgs & { servername?: string },
    done?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const host = String(options.host ?? options.hostname ?? '').replace(/^\[|\]$/g, '')
    const secure = options.protocol === 'https:'
    const port = Number(options.port ?? (secure ? 443 : 80))
    const found = allowedAddress(host, port, this.#reach)
    const inTime = this.#limits ? Promise.race([found, tooLate(this.#limits.timeoutMs)]) : found
    inTime.then(
      ({ address }) => {
        // Nothing of the request itself is an option of the connection but the name for TLS.
        const socket = secure
          ? connectTls({ host: address, port, servername: options.servername })
          : connect({ host: address, port })
        if (this.#limits) limit(socket, this.#limits)
        done?.(null, socket)
      },
      (error: Error) => done?.(error, undefined as never),
    )
    return undefined
  }
}

const timeoutError = () => new OutgoingError('timeout', 'The server takes too long.')

/** A resolver may never answer, and a request without a connection has no timeout. */
const tooLate = (ms: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(timeoutError()), ms).unref())

function limit(socket: Socket, { maxBytes, timeoutMs }: Limits): void {
  const end = Date.now() + timeoutMs
  const check = setInterval(() => {
    if (socket.bytesRead > maxBytes)
      socket.destroy(new OutgoingError('too-large', 'The response is too large.'))
    else if (Date.now() > end) socket.destroy(timeoutError())
  }, CHECK_MS)
  check.unref()
  socket.once('close', () => clearInterval(check))
}
