import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endPresence } from '../../cms/presence/presence-hub.ts'
import { errorCode, OperatorError } from '../../core/errors.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { CollectedResponse, plainRequest } from '../finished-pages/collected-response.ts'
import { finishedPages, type Handle } from '../finished-pages/finished-pages.ts'
import { ROOT } from '../paths.ts'
import { limitHeapGrowth } from './heap.ts'
import { guardedServer } from './http-server.ts'
import { searchPages } from './search-pages.ts'

export type Serving = { port: number; stop: () => Promise<void> }

const DRAIN_MS = 10_000

const portInUse = (port: number) =>
  new OperatorError(
    `Port ${port} is in use by another program. Stop it, or set PORT to another number.`,
  )

/** Throws an OperatorError if a port is not free, before the slow steps of a first start. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer()
  await listen(probe, port)
  await new Promise((done) => probe.close(done))
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') reject(portInUse(port))
      else if (errorCode(error) === 'EACCES')
        reject(
          new OperatorError(`This user may not use port ${port}. Set PORT to a number above 1023.`),
        )
      else reject(error)
    })
    server.listen(port, () => resolve())
  })
}

/**
 * Serves the production build on `port` (0: any free one). Set the environment of the pages first.
 */
export async function serve({
  port,
  publicUrl,
  pageCacheMegabytes,
}: {
  port: number
  publicUrl: string
  pageCacheMegabytes: number
}): Promise<Serving> {
  const { default: next } = await import('next')
  // Next adds its WebSocket listener to this server, which never listens. Production has none.
  const app = next({
    dev: false,
    dir: ROOT,
    port,
    hostname: 'localhost',
    quiet: true,
    httpServer: createServer(),
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = guardedServer(
    publicUrl,
    searchPages(
      finishedPages({
        publicUrl,
        maxBytes: pageCacheMegabytes * 1024 * 1024,
        make: (req, res) => handle(req, res),
      }),
    ),
  )
  await makeFirstPage((req, res) => handle(req, res), publicUrl)
  // Before, it would have a start clean up again and again.
  limitHeapGrowth()
  await listen(server, port)
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => drain(server, () => app.close()),
  }
}

/**
 * Makes the first page before anybody asks for it. That loads modules for seconds on a slow machine,
 * in which connections to the database time out, so a second try may be needed.
 */
async function makeFirstPage(make: Handle, publicUrl: string): Promise<void> {
  for (let tries = 0; tries < 2; tries += 1) {
    const request = plainRequest(`/${DEFAULT_LOCALE}`, new URL(publicUrl).host)
    const response = new CollectedResponse(request)
    await make(request, response)?.catch(() => undefined)
    if (response.statusCode === 200) return
  }
}

/** Stops accepting requests, waits for the running ones, then closes Next. */
async function drain(server: Server, closeApp: () => Promise<void>): Promise<void> {
  endPresence()
  const timeout = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await new Promise((done) => {
    server.close(done)
    server.closeIdleConnections()
  })
  clearTimeout(timeout)
  await Promise.race([closeApp(), new Promise((done) => setTimeout(done, 5_000).unref())])
}
