import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder outside the product, with packages that only the benchmarks need; kept for the next run.
 * Needs the network the first time.
 */
export function workshop(name: string, packages: Record<string, string>): string {
  const folder = join(tmpdir(), 'attune-bench', name)
  if (existsSync(join(folder, 'ready'))) return folder
  mkdirSync(folder, { recursive: true })
  if (Object.keys(packages).length === 0) return folder
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, private: true, type: 'module', dependencies: packages }, null, 2),
  )
  console.log(`Installing ${Object.keys(packages).join(', ')} for the benchmark …`)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  writeFileSync(join(folder, 'ready'), '')
  return folder
}

/** Runs a program of a workshop. */
export const runIn = (folder: string, program: string, ...options: string[]) =>
  execFileSync(join(folder, 'node_modules/.bin', program), options, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
