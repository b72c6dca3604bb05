import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { OperatorError, errorMessage } from '../../core/errors.ts'
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
 * What a command exits with where it could not even begin; the commands' own codes are below it.
 */
const NOT_BEGUN = 3
const STOPPED = 143

/**
 * Runs one of our commands (a TypeScript file, relative to the project) with the database of this
 * installation open and up to date, and the environment that the running server has; joins a
 * running portal's database, or starts it for as long as the command takes.
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
    console.error(error instanceof OperatorError ? error.message : error)
  }
  await database?.close().catch((error: unknown) => console.error(errorMessage(error)))
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
    // What asks us to stop may reach us alone. The command ends of it, and the database is closed
    // after it.
    void stopped.then(() => child.kill())
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 1))
  })
}
