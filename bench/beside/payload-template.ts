import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { workshop } from '../readers/workshop.ts'
import { startNext } from './next-static.ts'
import type { Served } from './served.ts'

/** Of `create-payload-app`. */
const VERSION = '3.90.1'
/** What the template wants to know; its database is a file. */
const SETTINGS = {
  DATABASE_URL: 'file:./bench.db',
  DATABASE_URI: 'file:./bench.db',
  PAYLOAD_SECRET: 'only-for-the-benchmark',
  NEXT_PUBLIC_SERVER_URL: 'http://localhost',
  CRON_SECRET: 'only-for-the-benchmark',
  PREVIEW_SECRET: 'only-for-the-benchmark',
}

/**
 * The first page of Payload's website template, which is static, as its own server serves it. Payload's
 * program downloads it from GitHub, and npm its packages: that takes minutes the first time, and happens
 * only if it may. Throws where it cannot be downloaded or built.
 */
export async function serveTemplate({ mayBuild }: { mayBuild: boolean }): Promise<Served> {
  const folder = join(workshop('payload-template', {}), 'site')
  if (!existsSync(join(folder, '.next/BUILD_ID'))) {
    if (!mayBuild) throw new Error('the full form builds it')
    // What is left of a download that failed would be refused.
    if (!existsSync(join(folder, 'package.json'))) {
      rmSync(folder, { recursive: true, force: true })
      const said = run(join(folder, '..'), 'npx', [
        ...['--yes', `create-payload-app@${VERSION}`, '--name', 'site', '--template', 'website'],
        ...['--db', 'sqlite', '--db-accept-recommended', '--no-deps', '--no-git', '--no-agent'],
      ])
      if (!existsSync(join(folder, 'package.json')))
        throw new Error(`it was not downloaded: ${said}`)
    }
    run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'])
    run(folder, join(folder, 'node_modules/.bin/next'), ['build'])
  }
  return startNext(folder, '/', SETTINGS)
}

const lastOf = (...texts: (Buffer | undefined)[]) =>
  texts
    .map((text) => stripVTControlCharacters(text?.toString() ?? '').trim())
    .flatMap((text) => text.split('\n'))
    .filter((line) => /\w/.test(line))
    .slice(-3)
    .join(' ')

/** Returns the last lines that a program said, or throws with them. */
function run(cwd: string, program: string, options: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 8 * 60_000,
    env: { ...process.env, ...SETTINGS, CI: 'true', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const said = lastOf(stdout, stderr)
  if (status !== 0) throw new Error(said || 'it was not built in eight minutes')
  return said
}
