import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '../../core/errors.ts'

/**
 * The account that PostgreSQL runs under, which must not be root. `null` is the current user.
 */
export type PostgresAccount = { uid: number; gid: number } | null

const NAME = 'postgres'

const idOf = (kind: '-u' | '-g'): number =>
  Number(
    execFileSync('id', [kind, NAME], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )

/** Returns the account for PostgreSQL. For root, this is `postgres`, created if there is none. */
export function findPostgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return null
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    try {
      execFileSync(
        'useradd',
        ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
        { stdio: 'ignore' },
      )
      return { uid: idOf('-u'), gid: idOf('-g') }
    } catch (cause) {
      throw new OperatorError(
        'PostgreSQL does not run as root, and its account "postgres" could not be created. Start Attune as another user, or set DATABASE_URL.',
        { cause },
      )
    }
  }
}

function canReach(path: string, account: NonNullable<PostgresAccount>): boolean {
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))

/**
 * Starts a program under the account. In a folder that only root may enter (such as /root), the
 * program keeps the one capability that it needs to pass through. Throws an OperatorError if that is
 * not possible.
 */
export function spawnAs(
  account: PostgresAccount,
  program: string,
  args: string[],
  options: SpawnOptions,
): ChildProcess {
  if (!account) return spawn(program, args, options)
  const folder = typeof options.cwd === 'string' ? options.cwd : process.cwd()
  if (canReach(dirname(program), account) && canReach(folder, account))
    return spawn(program, args, { ...options, ...account })
  if (!SETPRIV) {
    throw new OperatorError(
      `PostgreSQL runs as the account "${NAME}", which may not enter ${folder}. Move Attune to a folder that other users may enter, start it as another user, or set DATABASE_URL.`,
    )
  }
  const keep = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return spawn(
    SETPRIV,
    [
      `--reuid=${account.uid}`,
      `--regid=${account.gid}`,
      '--clear-groups',
      ...keep,
      program,
      ...args,
    ],
    options,
  )
}
