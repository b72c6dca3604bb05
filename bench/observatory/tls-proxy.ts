import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

/** The first byte of a TLS connection. */
const TLS_HANDSHAKE = 22

/** Makes a key and a certificate for `localhost` with OpenSSL, and returns their files. */
export function makeCertificate(folder: string): { key: string; certificate: string } {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  )
  return { key, certificate }
}

type Target = { port: number; cookie?: string }
export type TlsProxy = { port: number; close: () => void }

/**
 * Listens on a loopback port as an operator's proxy does: with TLS it hands requests on to
 * `target()`, and answers plain ones by a redirect to https. `cookie` signs every request in.
 */
export async function startTlsProxy(
  files: { key: string; certificate: string },
  port: number,
  target: () => Target,
): Promise<TlsProxy> {
  const secure = createSecureServer(
    { key: readFileSync(files.key), cert: readFileSync(files.certificate) },
    (incoming, response) => handOn(incoming, response, target()),
  )
  const plain = createServer((incoming, response) => {
    response.writeHead(308, { location: `https://localhost:${port}${incoming.url ?? '/'}` }).end()
  })
  const server = createSocketServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', (chunk) => {
      socket.pause()
      socket.unshift(chunk)
      const next = chunk[0] === TLS_HANDSHAKE ? secure : plain
      next.emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

function handOn(incoming: IncomingMessage, response: ServerResponse, { port, cookie }: Target) {
  const headers = {
    ...incoming.headers,
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
    ...(cookie ? { cookie } : {}),
  }
  const { method, url: path } = incoming
  const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.writeHead(502).end())
  incoming.pipe(outgoing)
}
