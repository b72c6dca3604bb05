import { execFileSync, spawnSync } from 'node:child_process'

const found = (program: string) => spawnSync('which', [program]).status === 0

/**
 * Makes sure that a program is there, by Debian's packages where that is possible. Throws one
 * sentence that says what to install.
 */
export function ensureProgram(program: string, packages: readonly string[]): void {
  if (found(program)) return
  const install = `apt-get install -y ${packages.join(' ')}`
  if (process.getuid?.() === 0 && found('apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (!found(program)) throw new Error(`These tests need ${program}. Install it first: ${install}`)
}
