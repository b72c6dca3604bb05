import type { Payload } from 'payload'
import { ensureDataDir } from '../data-dir.ts'
import { readyDatabase } from '../database/ready.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { operatorSettings } from '../environment.ts'
import { Fault, reasonOf } from '../fault.ts'
import { ensureSecrets } from '../secrets.ts'
import { applyToEnvironment } from '../start/apply.ts'
import type { Settings } from '../settings.ts'

export type Opened = { settings: Settings; database: Database }

/** Opens settings, secrets and database for a command, runs it, and closes what it opened. Exits with 1 and one sentence where it fails. */
export async function command(work: (opened: Opened) => Promise<void>): Promise<never> {
  let database: Database | null = null
  let code = 0
  try {
    const settings = operatorSettings()
    await ensureDataDir(settings.DATA_DIR)
    const secrets = await ensureSecrets(settings.DATA_DIR)
    database = await openDatabase(settings, secrets)
    applyToEnvironment(settings, secrets, null)
    await work({ settings, database })
  } catch (error) {
    code = 1
    console.error(error instanceof Fault ? error.message : error)
  }
  await database?.close().catch((error: unknown) => console.error(reasonOf(error)))
  // Payload keeps a connection open for as long as the process lives.
  process.exit(code)
}

/** A command that works through Payload, as the role of the running server, on a database that is up to date. */
export const payloadCommand = (work: (payload: Payload, opened: Opened) => Promise<void>): Promise<never> =>
  command(async (opened) => {
    const logins = await readyDatabase(opened.database)
    process.env.DATABASE_URL = logins.app
    const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../../payload.config.ts')])
    const payload = await getPayload({ config })
    await work(payload, opened)
    await payload.destroy()
  })
