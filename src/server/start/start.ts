import { join } from 'node:path'
import { ensureDataDir } from '../data-dir.ts'
import { checkDatabase } from '../database/check.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { bringUpToDate } from '../database/ready.ts'
import { isThisComputer, operatorSettings } from '../environment.ts'
import { Fault, reasonOf } from '../fault.ts'
import { tryLock, type Lock } from '../lock.ts'
import { ensureSecrets } from '../secrets.ts'
import { checkPort, serve, type Serving } from '../serve/serve.ts'
import { applyToEnvironment, serverEnvironment } from './apply.ts'
import { build, whyBuild } from './build.ts'
import { firstContent, type FirstContent } from './first-content.ts'
import { terminalReport as report } from './report.ts'
import { stayAlive } from './stay-alive.ts'
import { stopSignal } from './stop-signal.ts'

type Held = { lock?: Lock; database?: Database; serving?: Serving }

/** `npm start`: from whatever is there to a portal that serves, saying what it does; ends the process when told to or when it can not go on. */
export async function start(): Promise<void> {
  const held: Held = {}
  const stop = stopSignal()
  let code = 0
  try {
    await stop.orElse(bringUp(held, stop.signal))
    stayAlive()
    await stop.asked
    report.say('\nStopping: the answers under way end first.')
  } catch (error) {
    if (!stop.signal.aborted) {
      code = 1
      console.error(`\nAttune did not start. ${error instanceof Fault ? error.message : reasonOf(error)}`)
      if (!(error instanceof Fault)) console.error(error)
    }
  }
  await letGo(held)
  if (stop.signal.aborted) report.say('Stopped.')
  process.exit(code)
}

async function bringUp(held: Held, signal: AbortSignal): Promise<void> {
  const began = performance.now()
  report.say('\nAttune is starting.\n')
  const settings = operatorSettings()
  const secrets = await report.step('Settings and secrets', async (say) => {
    await ensureDataDir(settings.DATA_DIR)
    held.lock = await only(settings.DATA_DIR)
    await checkPort(settings.PORT)
    say(settings.DATA_DIR)
    return ensureSecrets(settings.DATA_DIR)
  })
  const database = await report.step('Database', async (say) => {
    held.database = await openDatabase(settings, secrets)
    const { version } = await checkDatabase(held.database.owner)
    say(`PostgreSQL ${version}, ${held.database.where}`)
    return held.database
  })
  signal.throwIfAborted()
  await report.step('Migrations', async (say) => {
    const ran = await bringUpToDate(database, signal)
    say(ran.length > 0 ? `${ran.length} run` : 'up to date')
  })
  const logins = await report.step('Roles', () => database.logins())
  if (logins.warning) report.warn(logins.warning)
  signal.throwIfAborted()
  const first = await report.step('Content and people', async (say) => {
    const result = await firstContent(serverEnvironment(settings, secrets, logins), isThisComputer(settings.PUBLIC_URL), signal)
    say(result.imported.length > 0 ? 'written' : 'there already')
    return result
  })
  for (const line of first.imported) report.say(`    ${line}`)
  const why = await whyBuild()
  if (why) {
    report.say(`  Building (${why}); this takes a minute or two.`)
    await report.step('Build', () => build(signal))
  }
  signal.throwIfAborted()
  applyToEnvironment(settings, secrets, logins)
  held.serving = await report.step('Server', () => serve({ port: settings.PORT, publicUrl: settings.PUBLIC_URL }))
  report.say(`\nReady after ${((performance.now() - began) / 1000).toFixed(1)} seconds.\n`)
  tellAddresses(settings.PUBLIC_URL, first)
}

async function only(dataDir: string): Promise<Lock> {
  const lock = await tryLock(join(dataDir, 'start.lock'))
  if ('release' in lock) return lock
  throw new Fault(`Another start is under way or running in this folder (process ${lock.heldBy}). Use that one, or stop it first.`)
}

function tellAddresses(publicUrl: string, { admin }: FirstContent): void {
  report.say(`  The portal   ${publicUrl}`)
  report.say(`  The desk     ${publicUrl}/admin`)
  if (admin?.link) report.say(`\n  First sign-in, once, as ${admin.email}:\n  ${admin.link}`)
  else if (admin) report.say(`\n  Sign in as ${admin.email} with the password in ADMIN_PASSWORD.`)
  report.say('\nCtrl-C stops it.')
}

/** Lets go of everything in the order in which it is used; one that fails does not keep the next. */
async function letGo({ serving, database, lock }: Held): Promise<void> {
  for (const release of [() => serving?.stop(), () => database?.close(), () => lock?.release()]) {
    await Promise.resolve(release()).catch((error: unknown) => console.error(reasonOf(error)))
  }
}
