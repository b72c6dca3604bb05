import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PictureStore } from '../../cms/pictures/picture-store.ts'
import { errorCode, errorMessage, OperatorError } from '../../core/errors.ts'
import type { Row } from '../../core/row.ts'
import { NO_TIMEOUT, withClient } from '../database/client.ts'
import { appliedMigrations } from '../database/migrations.ts'
import { openArchive, unpack } from './archive.ts'
import { BACKUP_FORMAT, sha256OfFile, partPath, readManifest, type Manifest } from './manifest.ts'
import { usePortableFormat, copyTable, listSequences, listTables } from './tables.ts'

type BackupOptions = {
  /** A login of the owner of the database. */
  url: string
  /** The folder in which older versions kept pictures. A start moves them into the database. */
  mediaDir: string
  /** The bucket that has the pictures, or `null` if they are in the database. */
  bucket: PictureStore | null
  /** The secrets to include, or `null` for none. */
  secrets: Record<string, string> | null
  file: string
}

/**
 * Writes a backup into one file while the portal may run: a snapshot of the database, and the media
 * files as they are after it. Reads the file back and verifies it before it gets its name. Throws an
 * OperatorError.
 */
export async function backup({
  url,
  mediaDir,
  bucket,
  secrets,
  file,
}: BackupOptions): Promise<Manifest> {
  await requireFolder(dirname(file))
  if (existsSync(file))
    throw new OperatorError(
      `${file} exists already. Use another name: a backup overwrites nothing.`,
    )
  const work = `${file}.${randomBytes(4).toString('hex')}`
  try {
    await mkdir(work, { mode: 0o700 })
    await mkdir(join(work, 'tables'), { mode: 0o700 })
    await mkdir(join(work, 'media'), { mode: 0o700 })
    const content = await readDatabase(url, work)
    const media = await readMedia(mediaDir, work)
    if (bucket) await readBucket(url, bucket, work, media)
    const secretText = secrets && `${JSON.stringify(secrets, null, 2)}\n`
    const manifest: Manifest = {
      program: 'attune',
      format: BACKUP_FORMAT,
      madeAt: new Date().toISOString(),
      ...content,
      media,
      secrets: secretText && createHash('sha256').update(secretText).digest('hex'),
    }
    const archive = openArchive(join(work, 'archive'))
    for (const table of manifest.tables)
      await archive.addFile(partPath(table), join(work, partPath(table)))
    for (const index of media.keys())
      await archive.addFile(`media/${index}`, join(work, `media/${index}`))
    if (secretText) await archive.addText('secrets.json', secretText)
    await archive.addText('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
    await archive.end()
    await unpack(join(work, 'archive'), join(work, 'again'))
    await readManifest(join(work, 'again'))
    await rename(join(work, 'archive'), file)
    return manifest
  } catch (error) {
    const why = {
      ENOENT: 'there is no such folder',
      EACCES: 'no permission to write there',
      ENOSPC: 'the disk is full',
      EROFS: 'the disk is read-only',
    }[errorCode(error) ?? '']
    if (why)
      throw new OperatorError(`The backup ${file} cannot be written: ${why}.`, { cause: error })
    throw error
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Throws an OperatorError unless the folder exists: a backup in a misspelt folder would not be found. */
async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory())
    throw new OperatorError(
      `There is no folder ${folder}. Create it first, or correct the path: a backup creates no folders.`,
    )
}

const readDatabase = (url: string, work: string) =>
  withClient(
    url,
    async (client) => {
      await client.query('begin isolation level repeatable read read only')
      await usePortableFormat(client)
      const migrations = await appliedMigrations(client)
      if (migrations.length === 0)
        throw new OperatorError('There is nothing to back up: the database is empty.')
      const {
        rows: [server],
      } = await client.query<{ version: string }>(
        `select current_setting('server_version') as version`,
      )
      const tables: Manifest['tables'] = []
      for (const table of await listTables(client))
        tables.push(await copyTable(client, table, join(work, partPath(table))))
      // Sequences are not part of the snapshot. Read after the tables, they are never behind them.
      return {
        postgres: server?.version ?? '',
        migrations,
        tables,
        sequences: await listSequences(client),
      }
    },
    NO_TIMEOUT,
  )

async function readMedia(folder: string, work: string): Promise<Manifest['media']> {
  const names = await readdir(folder).catch(() => [])
  const media: Manifest['media'] = []
  for (const name of names.sort()) {
    const from = join(folder, name)
    if (!(await stat(from)).isFile()) continue
    const to = join(work, 'media', String(media.length))
    await copyFile(from, to)
    media.push({ name, size: (await stat(to)).size, sha256: await sha256OfFile(to) })
  }
  return media
}

/** Adds the files of the bucket that the pictures of the database name. Throws an OperatorError. */
async function readBucket(
  url: string,
  bucket: PictureStore,
  work: string,
  media: Manifest['media'],
): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ filename: NonNullable<Row<'public.media'>['filename']> }>(
      `select filename from public.media where filename is not null and filename not in
         (select name from workflow.picture_files) order by filename`,
    ),
  )
  for (const { filename } of rows) {
    if (media.some(({ name }) => name === filename)) continue
    const file = await bucket.read(filename).catch((error: unknown) => {
      throw new OperatorError(`The bucket of pictures cannot be read: ${errorMessage(error)}`, {
        cause: error,
      })
    })
    if (!file) continue // deleted since
    const to = join(work, 'media', String(media.length))
    await writeFile(to, file.bytes, { mode: 0o600 })
    media.push({ name: filename, size: file.bytes.length, sha256: await sha256OfFile(to) })
  }
}
