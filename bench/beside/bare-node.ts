import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort } from '../../e2e/support/start.ts'
import { workshop } from '../readers/workshop.ts'
import { whenUp, type Served } from './served.ts'

const SERVER = `
const { readFileSync } = require('node:fs')
const { createServer } = require('node:http')
const body = readFileSync('page.html.gz')
createServer((req, res) => {
  res.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Encoding': 'gzip',
    'Content-Length': body.length,
  })
  res.end(body)
}).listen(Number(process.argv[2]), '127.0.0.1')
`

/** A page from the memory of a server that does nothing else: as fast as Node can be. */
export async function serveByNode(html: Buffer): Promise<Served> {
  const folder = workshop('bare-node', {})
  writeFileSync(join(folder, 'page.html.gz'), gzipSync(html))
  writeFileSync(join(folder, 'server.cjs'), SERVER)
  const port = await freePort()
  const child = spawn(process.execPath, ['server.cjs', String(port)], {
    cwd: folder,
    stdio: 'ignore',
  })
  return whenUp(`http://127.0.0.1:${port}/`, child)
}
