import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort } from '../../e2e/support/start.ts'
import { runIn, workshop } from '../readers/workshop.ts'

export type Served = { url: string; stop: () => void }

async function whenUp(url: string, child: ChildProcess): Promise<Served> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, stop: () => void child.kill() }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill()
  throw new Error(`${url} did not respond`)
}

/** The same bytes as files of nginx, compressed beforehand; `null` where there is no nginx. */
export async function serveByNginx(html: Buffer): Promise<Served | null> {
  if (spawnSync('nginx', ['-v']).status !== 0) return null
  const folder = workshop('nginx', {})
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

/** The same content as a static page of Next, as its own server serves it. */
export async function serveByNext(html: Buffer, next: string, react: string): Promise<Served> {
  const folder = workshop('next-static', { next, react, 'react-dom': react })
  const [, body = ''] = /<body[^>]*>([^]*)<\/body>/.exec(html.toString()) ?? []
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeFileSync(join(folder, 'body.json'), JSON.stringify(body))
  writeFileSync(
    join(folder, 'pages/index.js'),
    `import body from '../body.json'\nexport const getStaticProps = () => ({ props: {} })\nexport default () => <div dangerouslySetInnerHTML={{ __html: body }} />\n`,
  )
  if (!existsSync(join(folder, '.next/BUILD_ID'))) runIn(folder, 'next', 'build')
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [join(folder, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port)],
    { cwd: folder, stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production' } },
  )
  return whenUp(`http://127.0.0.1:${port}/`, child)
}
