import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../../core/errors.ts'
import { withLock } from '../lock.ts'
import { ROOT } from '../paths.ts'
import { runNode } from '../run.ts'

const FILES = [
  'package.json',
  'package-lock.json',
  'next.config.mjs',
  'payload.config.ts',
  'tsconfig.json',
]
/** The handbooks, which the desk displays. */
const HANDBOOKS = /^docs\/(editors|translators)\.md$|^docs\/images\/handbook\//
const NOT_BUILT =
  /(^|\/)(testing|server\/(start|cli|database|postgres|backup|edge))\/|\.test\.tsx?$/

/** Returns a hash of everything that a build depends on. */
export async function fingerprint(root = ROOT): Promise<string> {
  const handbooks = (await filesIn(root, 'docs').catch(() => [])).filter((path) =>
    HANDBOOKS.test(path),
  )
  const sources = [
    ...handbooks,
    ...(await filesIn(root, 'src')),
    ...(await filesIn(root, 'seed')).filter((path) => /\.tsx?$/.test(path)),
  ]
    .filter((path) => !NOT_BUILT.test(path))
    .sort()
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}`)
  for (const path of [...FILES, ...sources]) {
    if (existsSync(join(root, path)))
      hash.update(`\0${path}\0`).update(await readFile(join(root, path)))
  }
  return hash.digest('hex')
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
}

const fingerprintFile = () => join(ROOT, '.next', 'attune-fingerprint')

/** Returns why a build is necessary; `null` if there is a complete one of the current sources. */
export async function buildReason(): Promise<string | null> {
  const made = await readFile(fingerprintFile(), 'utf8').catch(() => null)
  if (made === null || !existsSync(join(ROOT, '.next', 'BUILD_ID'))) return 'no complete build yet'
  return made === (await fingerprint()) ? null : 'the sources have changed'
}

/**
 * Makes the production build. Writes its fingerprint last, so that an incomplete build does not count.
 * Throws an OperatorError.
 */
export async function build(signal?: AbortSignal): Promise<void> {
  await withLock(join(ROOT, 'node_modules', '.attune-build.lock'), 15 * 60_000, async () => {
    if ((await buildReason()) === null) return
    await rm(fingerprintFile(), { force: true })
    const from = await fingerprint()
    const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
    const { code, output } = await runNode([next, 'build'], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      signal,
    })
    const log = join(ROOT, '.next', 'build.log')
    await writeFile(log, output.join('\n')).catch(() => undefined)
    if (code !== 0 || !existsSync(join(ROOT, '.next', 'BUILD_ID'))) {
      const errors = output
        .filter((line) => /error|failed|cannot|not found|heap|killed/i.test(line))
        .slice(0, 5)
      const why =
        code === null
          ? 'it was killed, perhaps because memory ran out (it needs about 2 GB)'
          : errors.join('\n  ') || 'it stopped early'
      throw new OperatorError(`The build failed: ${why}\nIts output is in ${log}.`)
    }
    await writeFile(`${fingerprintFile()}.new`, from)
    await rename(`${fingerprintFile()}.new`, fingerprintFile())
  })
}
