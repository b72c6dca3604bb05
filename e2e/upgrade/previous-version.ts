import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../src/testing/source-files.ts'

const MIGRATIONS = 'src/cms/migrations/index.ts'
const FOLDER = 'ATTUNE_UPGRADE_FOLDER'

const git = (...args: string[]): string =>
  execFileSync('git', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
const run = (folder: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
const say = (line: string) => console.log(`  ${line}`)

/** Where the previous version is, built. */
export function previousFolder(): string {
  const folder = process.env[FOLDER]
  if (!folder) throw new Error('The previous version is made by e2e/upgrade/playwright.config.ts')
  return folder
}

/**
 * The commit to upgrade from: `ATTUNE_UPGRADE_FROM`, or else the newest commit that has other
 * migrations than these files. Throws if this clone does not have it.
 */
function previousCommit(): string {
  const named = process.env.ATTUNE_UPGRADE_FROM
  const isChanged = git('status', '--porcelain', '--', MIGRATIONS) !== ''
  const wanted =
    named ?? (isChanged ? 'HEAD' : `${git('log', '-1', '--format=%H', '--', MIGRATIONS)}^`)
  try {
    return git('rev-parse', '--verify', '--quiet', `${wanted}^{commit}`)
  } catch {
    const isShallow = git('rev-parse', '--is-shallow-repository') === 'true'
    throw new Error(
      isShallow
        ? `This clone does not have the history up to ${named ?? 'the commit before the last migration'}. Run “git fetch --unshallow”, then start again.`
        : `There is no commit ${named ?? 'before the last migration'} in this clone.`,
    )
  }
}

/** A folder of that commit's files, with its packages. The next run uses it again. */
function checkOut(commit: string): string {
  const folder = join(tmpdir(), `attune-version-${commit.slice(0, 12)}`)
  if (existsSync(folder)) {
    say(`Using ${folder}, which an earlier run made.`)
    return folder
  }
  const draft = mkdtempSync(`${folder}-`)
  const archive = join(draft, 'version.tar')
  git('archive', '--output', archive, commit)
  run(draft, 'tar', 'xf', archive)
  const lock = (root: string) => readFileSync(join(root, 'package-lock.json'), 'utf8')
  if (lock(draft) === lock(ROOT)) {
    say('Linking its packages, which are those of this version.')
    run(draft, 'cp', '-al', join(ROOT, 'node_modules'), '.')
  } else {
    say('Installing its packages (a minute).')
    run(draft, 'npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline')
  }
  renameSync(draft, folder)
  return folder
}

/** Makes the previous version in a folder of its own, and builds both. */
export function makePreviousVersion(): void {
  const commit = previousCommit()
  say(`Upgrading from ${git('log', '-1', '--format=%h, %as: %s', commit)}`)
  const folder = checkOut(commit)
  for (const [name, root] of [
    ['it', folder],
    ['this version', ROOT],
  ] as const) {
    say(`Building ${name} (two minutes, unless it is built already).`)
    run(root, process.execPath, 'src/server/build.mjs')
  }
  process.env[FOLDER] = folder
}
