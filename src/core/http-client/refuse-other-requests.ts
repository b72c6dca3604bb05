import http from 'node:http'
import https from 'node:https'

/** Where every copy of undici in a process, Node's own included, looks for its dispatcher. */
const UNDICI = Symbol.for('undici.globalDispatcher.1')

const refusal = (host: unknown) =>
  new Error(
    `A request to ${String(host)} was refused: requests go through src/core/http-client only.`,
  )

class RefusingHttpAgent extends http.Agent {
  override createConnection(options: http.ClientRequestArgs): never {
    throw refusal(options.host)
  }
}
class RefusingHttpsAgent extends https.Agent {
  override createConnection(options: https.RequestOptions): never {
    throw refusal(options.host)
  }
}

/**
 * From here on, this process makes no request by `fetch`, `http` or `https`, other than with an agent
 * that was given to it: packages that try get an error.
 */
export function refuseOtherRequests(): void {
  http.globalAgent = new RefusingHttpAgent()
  https.globalAgent = new RefusingHttpsAgent()
  Object.defineProperty(globalThis, UNDICI, {
    value: {
      dispatch: ({ origin }: { origin?: unknown }) => {
        throw refusal(origin)
      },
      close: async () => undefined,
      destroy: async () => undefined,
    },
    configurable: false,
    writable: false,
  })
}
