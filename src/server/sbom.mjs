import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Prints the packages of production in CycloneDX. `npm sbom --omit dev` leaves out those that
// packages of development need too, so npm is given a project that has none of these.

const read = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))
const { devDependencies, scripts, ...project } = read('package.json')
const lock = read('package-lock.json')
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).filter(([, { dev }]) => dev !== true),
)
delete lock.packages[''].devDependencies

const folder = mkdtempSync(join(tmpdir(), 'attune-sbom-'))
try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
