import { join } from 'node:path'
import { bucketOf } from '../../cms/pictures/configured-store.ts'
import { OperatorError } from '../../core/errors.ts'
import { isThisComputer } from '../../core/network.ts'
import type { Settings } from '../../core/settings.ts'
import { ensureDataDir } from '../data-dir.ts'
import { checkDatabase } from '../database/check.ts'
import { checkConnections } from '../database/connections.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { readerUrls, type ReaderUrls } from '../database/readers.ts'
import { applyMissingMigrations } from '../database/ready.ts'
import { operatorSettings } from '../environment.ts'
import { tryLock, type Lock } from '../lock.ts'
import { movePictures } from '../pictures/move-pictures.ts'
import { ensureSecrets } from '../secrets.ts'
import { checkPort } from '../serve/serve.ts'
import { verifyAuditLog } from './audit-checkpoint.ts'
import { ensureFirstContent, type FirstContentResult } from './first-content.ts'
import type { Report } from './report.ts'
import { serverEnvironment } from './server-environment.ts'

/** What a start must release when it ends, however far it came. */
export type StartResources = {
  lock?: Lock
  database?: Database
  serving?: { stop: () => Promise<void> }
  edge?: { stop: () => Promise<void> }
}
export type Prepared = {
  settings: Settings
  env: Record<string, string>
  /** Rejects if the first admin could not be added. */
  first: Promise<FirstContentResult>
}

/**
 * Prepares everything that the server needs. Each step checks what an earlier start has done. Throws an
 * OperatorError.
 */
export async function prepare(
  resources: StartResources,
  report: Report,
  signal: AbortSignal,
): Promise<Prepared> {
  const settings = operatorSettings()
  const secrets = await report.step('Settings and secrets', async (say) => {
    await ensureDataDir(settings.DATA_DIR)
    resources.lock = await acquireStartLock(settings.DATA_DIR)
    await checkPort(settings.PORT)
    say(settings.DATA_DIR)
    return ensureSecrets(settings.DATA_DIR)
  })
  let readers: ReaderUrls | undefined
  const database = await report.step('Database', async (say) => {
    resources.database = await openDatabase(settings, secrets)
    const { version } = await checkDatabase(resources.database.owner)
    say(`PostgreSQL ${version}, ${resources.database.where}`)
    await checkConnections(resources.database.owner, settings.WEB_CONCURRENCY)
    readers = await readerUrls(resources.database.owner, settings)
    return resources.database
  })
  for (const warning of readers?.warnings ?? []) report.warn(warning)
  signal.throwIfAborted()
  await report.step('Migrations', async (say) => {
    const ran = await applyMissingMigrations(database, signal)
    say(ran.length > 0 ? `${ran.length} run` : 'up to date')
  })
  const logins = await report.step('Roles', () => database.logins())
  if (logins.warning) report.warn(logins.warning)
  const { warnings } = await report.step('Log', async (say) => {
    const log = await verifyAuditLog(database.owner, settings.DATA_DIR)
    say(`${log.lines} sealed lines`)
    return log
  })
  for (const warning of warnings) report.warn(warning)
  const pictures = await report.step('Pictures', async (say) => {
    const folder = join(settings.DATA_DIR, 'media')
    const result = await movePictures(database.owner, folder, bucketOf(settings))
    const place = settings.S3_BUCKET ? `the bucket ${settings.S3_BUCKET}` : 'the database'
    say(result.moved > 0 ? `${result.moved} moved to ${place}` : `in ${place}`)
    return result
  })
  for (const warning of pictures.warnings) report.warn(warning)
  const env = await serverEnvironment(settings, secrets, logins, readers)
  signal.throwIfAborted()
  const first = await report.step('Content and people', async (say) => {
    const shown = isThisComputer(settings.PUBLIC_URL) ? 'publish' : 'draft'
    const answers = settings.FIRST_ANSWERS === 'no' ? 'none' : shown
    const begun = await ensureFirstContent(env, answers, signal)
    say(begun.imports ? 'imported' : 'exist already')
    return begun
  })
  if (first.imports) for (const line of (await first.result).imported) report.say(`    ${line}`)
  return { settings, env, first: first.result }
}

async function acquireStartLock(dataDir: string): Promise<Lock> {
  const lock = await tryLock(join(dataDir, 'start.lock'))
  if ('release' in lock) return lock
  throw new OperatorError(
    `Attune is already starting or running in this folder (process ${lock.heldBy}). Use it, or stop it first.`,
  )
}
