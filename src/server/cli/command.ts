import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { describeError } from '../../core/log/clean-error.ts'
import { compile } from '../compile.mjs'
import { ensureDataDir } from '../data-dir.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { prepareDatabase } from '../database/ready.ts'
import { operatorSettings } from '../environment.ts'
import { ROOT } from '../paths.ts'
import { PRELOAD_LEXICAL, EXIT_WITH_PARENT } from '../run.ts'
import { ensureSecrets } from '../secrets.ts'
import { serverEnvironment } from '../start/server-environment.ts'
import { stopSignal } from '../start/stop-signal.ts'

/**
 * The exit code of a command that could not start. The commands' own codes are lower.
 */
const NOT_BEGUN = 3
const STOPPED = 143

/**
 * Runs a command (a TypeScript file, relative to the project) with the environment of the server and a
 * migrated database. Uses the database of a running portal, or starts it until the command ends.
 */
export async function runCommand(script: string, args: string[]): Promise<never> {
  let database: Database | undefined
  let code: number
  const stop = stopSignal()
  try {
    const settings = operatorSettings()
    await ensureDataDir(settings.DATA_DIR)
    const secrets = await ensureSecrets(settings.DATA_DIR)
    database = await openDatabase(settings, secrets)
    const logins = await prepareDatabase(database)
    const env = {
      ...(await serverEnvironment(settings, secrets, logins)),
      DATABASE_OWNER_URL: database.owner,
    }
    code = stop.signal.aborted ? STOPPED : await runInherited(script, args, env, stop.requested)
  } catch (error) {
    code = NOT_BEGUN
    console.error(describeError(error))
  }
  await database?.close().catch((error: unknown) => console.error(describeError(error)))
  process.exit(code)
}

async function runInherited(
  script: string,
  args: string[],
  env: Record<string, string>,
  stopped: Promise<void>,
): Promise<number> {
  const program = await compile(resolve(ROOT, script))
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      ['--import', EXIT_WITH_PARENT, '--import', PRELOAD_LEXICAL, program, ...args],
      {
        env: { ...process.env, ...env, ATTUNE_PARENT: String(process.pid) },
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      },
    )
    // A signal may reach this process only. Stops the command; the database closes after it.
    void stopped.then(() => child.kill())
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 1))
  })
}
