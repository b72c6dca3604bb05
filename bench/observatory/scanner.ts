import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const VERSION = '1.4.8'
const FOLDER = join(tmpdir(), `attune-observatory-${VERSION}`)
const PACKAGE = join(FOLDER, 'node_modules/@mdn/mdn-http-observatory')

/** What the scorer prints. */
export type Scan = {
  scan: { grade: string; score: number; statusCode: number; testsFailed: number }
  tests: Record<string, { result: string; pass: boolean; scoreModifier: number }>
}

/**
 * Installs MDN's scorer in a folder of its own, once: it is not a dependency of the portal. Its install
 * scripts would download the lists of preloaded hosts and top-level domains, on which this computer
 * is not, so empty ones stand in.
 */
export async function installScanner(): Promise<void> {
  const lists = ['hsts-preload.json', 'tld-list.json'].map((name) => join(PACKAGE, 'conf', name))
  if (lists.every(existsSync)) return
  await mkdir(FOLDER, { recursive: true })
  await run('npm', [
    ...['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'],
    ...['--prefix', FOLDER, `@mdn/mdn-http-observatory@${VERSION}`],
  ])
  for (const list of lists) await writeFile(list, list.endsWith('tld-list.json') ? '[]' : '{}')
}

/** Scores an address such as `localhost:8443/en`. `certificate` is a file that is trusted for it. */
export async function scan(address: string, certificate: string): Promise<Scan> {
  const { stdout } = await run(process.execPath, [join(PACKAGE, 'src/scan.js'), address], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
  })
  return JSON.parse(stdout) as Scan
}
