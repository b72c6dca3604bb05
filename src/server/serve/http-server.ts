import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { log } from '../../core/log/log.ts'
import { currentRequestId, withRequestId } from '../../core/log/request-id.ts'
import { withoutPersons } from '../../site/serve/connect-parameters.ts'
import { areaOf, countResponse } from '../../status/metrics.ts'
import { markClientAddress } from '../client-address.ts'
import { markRequestId } from './mark-request-id.ts'
import { plainPage } from './plain-page.ts'
import {
  stripUntrustedHeaders,
  isNextInternalPage,
  UNKNOWN_PATH,
  withoutExtraSlashes,
  withReadableEscapes,
  rejectionOf,
  type Rejection,
} from './request-rules.ts'
import { searchTurns } from './search-turns.ts'
import { refuseUnreadArguments } from './unread-arguments.ts'

const SECOND = 1000

/**
 * The headers of every response. Next replaces them on paths for which it has its own; its redirects
 * have none.
 */
const strictHeaders = (publicUrl: string): Record<string, string> => ({
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(publicUrl.startsWith('https:')
    ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
    : {}),
})

/** How long clients may take, in milliseconds. Node disconnects those that are slower. */
const TIME_LIMITS = {
  headersTimeout: 15 * SECOND,
  requestTimeout: 60 * SECOND,
  keepAliveTimeout: 65 * SECOND,
  connectionsCheckingInterval: 5 * SECOND,
}

/** Creates an HTTP server that rejects malformed, slow and too large requests. */
export function guardedServer(
  publicUrl: string,
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void> | undefined,
  timeLimits = TIME_LIMITS,
): Server {
  const publicHost = new URL(publicUrl).host
  const strict = Object.entries(strictHeaders(publicUrl))
  const inTurn = searchTurns()
  const respond: RequestListener = (req, res) => {
    // Before anything can log it.
    req.url = withReadableEscapes(withoutPersons(req.url ?? '/'))
    observe(req, res)
    for (const [name, value] of strict) res.setHeader(name, value)
    // A client that went on using its connection would have the server wait for it, and then be cut.
    if (!server.listening) res.setHeader('Connection', 'close')
    const refused = rejectionOf(req)
    if (refused) return sendPlainPage(res, refused)
    req.url = withoutExtraSlashes(req.url)
    if (isNextInternalPage(req.url)) req.url = UNKNOWN_PATH
    stripUntrustedHeaders(req.headers, req.url ?? '/', publicHost)
    markClientAddress(req)
    if (req.headers['next-action'] !== undefined) refuseUnreadArguments(res)
    const fail = (error: unknown) => {
      log.error({ err: error }, 'A request failed')
      if (res.headersSent) res.destroy()
      else sendPlainPage(res, { status: 500, text: 'Something went wrong. Try again.' })
    }
    try {
      inTurn(req, res, () => handle(req, res))?.catch(fail)
    } catch (error) {
      fail(error)
    }
  }
  const listener: RequestListener = (req, res) =>
    withRequestId(markRequestId(req, res), () => respond(req, res))
  const server = createServer({ ...timeLimits, maxHeaderSize: 16 * 1024 }, listener)
  server.setTimeout(120 * SECOND)
  server.maxRequestsPerSocket = 1000
  server.on('upgrade', (_req, socket) => sendStatusLine(socket, '426 Upgrade Required'))
  server.on('connect', (_req, socket) => sendStatusLine(socket, '405 Method Not Allowed'))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    sendStatusLine(socket, CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request'),
  )
  return server
}

/** Counts a response, and logs one that failed: what it was for, but not its address. */
function observe({ url = '/', method }: IncomingMessage, res: ServerResponse): void {
  const began = performance.now()
  // The end of a response belongs to its connection, not to the request.
  const requestId = currentRequestId()
  res.once('close', () => {
    const ms = performance.now() - began
    const status = res.writableFinished ? res.statusCode : 0
    countResponse(url, status, ms / 1000)
    if (status >= 500)
      log[status === 503 ? 'warn' : 'error'](
        { requestId, method, area: areaOf(url), status, ms: Math.round(ms) },
        'A response failed',
      )
  })
}

const CLIENT_ERRORS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function sendPlainPage(
  res: ServerResponse,
  { status, text, headers }: Omit<Rejection, 'status'> & { status: number },
): void {
  res
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
      Connection: 'close',
    })
    .end(plainPage(text))
}

function sendStatusLine(socket: Duplex, status: string): void {
  if (!socket.writable) return void socket.destroy()
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
