import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort } from '../../e2e/support/start.ts'
import { ensureProgram } from '../../src/testing/ensure-program.ts'
import { workshop } from '../readers/workshop.ts'
import { whenUp, type Served } from './served.ts'

/** A page as a file of nginx, compressed beforehand. */
export async function serveByNginx(name: string, html: Buffer): Promise<Served> {
  ensureProgram('nginx', ['nginx-light'])
  const folder = workshop(`nginx-${name}`, {})
  const port = await freePort()
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(join(folder, 'files/page.html'), html)
  writeFileSync(join(folder, 'files/page.html.gz'), gzipSync(html))
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes auto; pid ${folder}/pid; error_log stderr crit;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http { types { text/html html; } access_log off; sendfile on; keepalive_requests 1000000;
  server { listen 127.0.0.1:${port}; root ${folder}/files; gzip_static on; } }
`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  })
  return whenUp(`http://127.0.0.1:${port}/page.html`, child)
}
