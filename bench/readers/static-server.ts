import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}
const PACKED = /^(text|application\/json|image\/svg)/

/** Serves a built site on this computer, compressed as the portal compresses. */
export async function serveFolder(folder: string): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((req, res) => {
    const path = new URL(req.url ?? '/', 'http://peer').pathname
    void (async () => {
      const file = join(folder, path)
      const found = (await stat(file).catch(() => null))?.isDirectory()
        ? join(file, 'index.html')
        : file
      const body = await readFile(found).catch(() => null)
      const type = TYPES[extname(found)] ?? 'application/octet-stream'
      if (!body) return res.writeHead(404).end()
      const packed = PACKED.test(type)
      res
        .writeHead(200, { 'Content-Type': type, ...(packed && { 'Content-Encoding': 'gzip' }) })
        .end(packed ? gzipSync(body) : body)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close(),
  }
}
