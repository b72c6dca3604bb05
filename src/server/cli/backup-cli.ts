import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bucketOf } from '../../cms/pictures/configured-store.ts'
import { OperatorError } from '../../core/errors.ts'
import { describeError } from '../../core/log/clean-error.ts'
import type { Settings } from '../../core/settings.ts'
import { sqlOfClient } from '../../core/sql.ts'
import { BACKUP_STAMP, stamp } from '../../core/stamps.ts'
import { backup } from '../backup/backup.ts'
import type { Manifest } from '../backup/manifest.ts'
import { restore } from '../backup/restore.ts'
import { ensureDataDir } from '../data-dir.ts'
import { checkDatabase } from '../database/check.ts'
import { withClient } from '../database/client.ts'
import { openDatabase, type Database } from '../database/open.ts'
import { operatorSettings } from '../environment.ts'
import { tryLock } from '../lock.ts'
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

/** `npm run backup -- FILE`: writes a backup and verifies it. */
export const runBackup = (args: string[]): Promise<never> =>
  run(args, async ({ settings, secrets, database, file, withoutSecrets }) => {
    const included = {
      PAYLOAD_SECRET: settings.PAYLOAD_SECRET ?? secrets.PAYLOAD_SECRET,
      NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? secrets.NEXTAUTH_SECRET,
    }
    const manifest = await backup({
      url: database.owner,
      mediaDir: join(settings.DATA_DIR, 'media'),
      bucket: bucketOf(settings),
      secrets: withoutSecrets ? null : included,
      file,
    })
    await noteBackup(database.owner)
    console.log(`${file} contains ${summary(manifest)}. It was read back and verified.`)
    console.log(
      withoutSecrets
        ? 'It does not contain the secrets: keep a copy of secrets.json with it.'
        : 'It contains the secrets of this installation: keep it where only you can read it.',
    )
  })

/** For the metrics: the person on call sees when the last backup was made. */
const noteBackup = (url: string) =>
  withClient(url, (client) =>
    stamp(
      sqlOfClient(() => client),
      BACKUP_STAMP,
    ),
  )

/** `npm run restore -- FILE`: restores a backup into an empty database. */
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
      console.log(`Restored ${summary(manifest)}. Every table was verified.`)
      if (warning) console.log(warning)
      if (settings.PAYLOAD_SECRET ?? settings.NEXTAUTH_SECRET)
        console.log(
          'The secrets in the settings override those of the backup. Check that they are the same.',
        )
      if (!manifest.secrets)
        console.log(
          'The backup contains no secrets. Copy secrets.json into the data folder, or everybody must sign in and set up their second factors again.',
        )
    } finally {
      await lock.release()
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
    // npm changes to the project's folder; the path is relative to where npm was called.
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
    console.error(describeError(error))
  }
  await database?.close().catch((error: unknown) => console.error(describeError(error)))
  process.exit(code)
}
