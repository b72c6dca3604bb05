import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { OperatorError, errorMessage } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import { backup } from '../backup/backup.ts'
import type { Manifest } from '../backup/manifest.ts'
import { restore } from '../backup/restore.ts'
import { ensureDataDir } from '../data-dir.ts'
import { checkDatabase } from '../database/check.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { operatorSettings } from '../environment.ts'
import { tryLock, type Lock } from '../lock.ts'
import { ensureSecrets, replaceSecrets, type Secrets } from '../secrets.ts'

const USAGE = `npm run backup -- FILE [--without-secrets]
npm run restore -- FILE`

type Opened = {
  settings: Settings
  secrets: Secrets
  database: Database
  file: string
  withoutSecrets: boolean
}

const summary = ({ tables, media, madeAt }: Manifest) =>
  `${tables.length} tables with ${tables.reduce((sum, table) => sum + table.rows, 0)} rows and ${media.length} files, as of ${madeAt}`

/** `npm run backup -- FILE`: everything in one file, read back and checked. */
export const runBackup = (args: string[]): Promise<never> =>
  run(args, async ({ settings, secrets, database, file, withoutSecrets }) => {
    const kept = {
      PAYLOAD_SECRET: settings.PAYLOAD_SECRET ?? secrets.PAYLOAD_SECRET,
      NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? secrets.NEXTAUTH_SECRET,
    }
    const manifest = await backup({
      url: database.owner,
      mediaDir: join(settings.DATA_DIR, 'media'),
      secrets: withoutSecrets ? null : kept,
      file,
    })
    console.log(
      `${file} holds ${summary(manifest)}. It was read back and every part is as it should be.`,
    )
    console.log(
      withoutSecrets
        ? 'The secrets are not in it: keep secrets.json beside it.'
        : 'It holds the secrets of this installation too: keep it where only you can read it.',
    )
  })

/** `npm run restore -- FILE`: the same, back into an empty database. */
export const runRestore = (args: string[]): Promise<never> =>
  run(args, async ({ settings, database, file }) => {
    const lock = await tryLock(join(settings.DATA_DIR, 'start.lock'))
    if (!('release' in lock))
      throw new OperatorError(
        `Attune is running in this folder (process ${lock.heldBy}). Stop it first.`,
      )
    try {
      await checkDatabase(database.owner)
      const manifest = await restore({
        url: database.owner,
        dataDir: settings.DATA_DIR,
        file,
        saveSecrets: (given) => replaceSecrets(settings.DATA_DIR, given),
      })
      const { warning } = await database.logins()
      console.log(`Restored ${summary(manifest)}. Every table was compared with the backup.`)
      if (warning) console.log(warning)
      if (settings.PAYLOAD_SECRET ?? settings.NEXTAUTH_SECRET)
        console.log(
          'The secrets in the settings go before those of the backup: make sure that they are the same ones.',
        )
      if (!manifest.secrets)
        console.log(
          'The backup holds no secrets: put secrets.json into the data folder, or people have to sign in and set up their second factor anew.',
        )
    } finally {
      await (lock as Lock).release()
    }
  })

function readArguments(args: string[]): { file: string; withoutSecrets: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'without-secrets': { type: 'boolean' } },
    })
    if (positionals.length !== 1 || !positionals[0]) throw new Error()
    // npm runs us in the project's folder; a name is meant from where the person is.
    return {
      file: resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0]),
      withoutSecrets: values['without-secrets'] ?? false,
    }
  } catch (cause) {
    throw new OperatorError(`Name one file.\n${USAGE}`, { cause })
  }
}

async function run(args: string[], work: (opened: Opened) => Promise<void>): Promise<never> {
  let database: Database | undefined
  let code = 0
  try {
    const { file, withoutSecrets } = readArguments(args)
    const settings = operatorSettings()
    await ensureDataDir(settings.DATA_DIR)
    const secrets = await ensureSecrets(settings.DATA_DIR)
    database = await openDatabase(settings, secrets)
    await work({ settings, secrets, database, file, withoutSecrets })
  } catch (error) {
    code = 1
    console.error(error instanceof OperatorError ? error.message : error)
  }
  await database?.close().catch((error: unknown) => console.error(errorMessage(error)))
  process.exit(code)
}
