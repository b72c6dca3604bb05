import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../e2e/support/start.ts'
import { ROOT } from '../../src/testing/source-files.ts'
import { runIn, workshop } from '../readers/workshop.ts'
import { whenUp, type Served } from './served.ts'

const version = (name: string): string =>
  (
    JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string
    }
  ).version

/** The same content as a static page of Next, as its own server serves it. */
export async function serveByNext(html: Buffer): Promise<Served> {
  const [next, react] = [version('next'), version('react')]
  const folder = workshop('next-static', { next, react, 'react-dom': react })
  const [, body = ''] = /<body[^>]*>([^]*)<\/body>/.exec(html.toString()) ?? []
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeFileSync(join(folder, 'body.json'), JSON.stringify(body))
  writeFileSync(
    join(folder, 'pages/index.js'),
    `import body from '../body.json'\nexport const getStaticProps = () => ({ props: {} })\nexport default () => <div dangerouslySetInnerHTML={{ __html: body }} />\n`,
  )
  if (!existsSync(join(folder, '.next/BUILD_ID'))) runIn(folder, 'next', 'build')
  return startNext(folder, '/')
}

/** Serves a site of Next that is built. */
export async function startNext(
  folder: string,
  path: string,
  environment: Record<string, string> = {},
): Promise<Served> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [join(folder, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port)],
    {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, NODE_ENV: 'production', ...environment },
    },
  )
  return whenUp(`http://localhost:${port}${path}`, child)
}
