import { readFile, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { databasePictures } from '../../cms/pictures/database-store.ts'
import type { PictureFile, PictureStore } from '../../cms/pictures/picture-store.ts'
import { errorCode, errorMessage } from '../../core/errors.ts'
import type { Row } from '../../core/row.ts'
import { sqlOfClient, type Sql } from '../../core/sql.ts'
import { withClient } from '../database/client.ts'

export type MovedPictures = { moved: number; warnings: string[] }

/**
 * Moves the files of pictures to where this portal keeps them: those that older versions and
 * restores have put into `folder` into the database, and with a bucket all of them into the bucket.
 * A file is removed from its old place after it was read back from the new one, so that a move that
 * is interrupted goes on with the next start. Files that cannot be moved stay, with a warning.
 */
export const movePictures = (
  url: string,
  folder: string,
  bucket: PictureStore | null,
): Promise<MovedPictures> =>
  withClient(url, async (client) => {
    const sql = sqlOfClient(() => client)
    const result: MovedPictures = { moved: 0, warnings: [] }
    await moveFromFolder(sql, folder, result)
    if (bucket) await moveToBucket(sql, bucket, result)
    return result
  })

async function moveFromFolder(sql: Sql, folder: string, result: MovedPictures): Promise<void> {
  const database = databasePictures(sql)
  const unknown: string[] = []
  for (const name of await filesIn(folder)) {
    const [picture] = await sql<Row<'public.media', 'mime_type'>>(
      'select mime_type from public.media where filename = $1',
      [name],
    )
    if (!picture) {
      unknown.push(name)
      continue
    }
    const path = join(folder, name)
    try {
      const bytes = await readFile(path)
      // A picture that is there already may have been replaced by another process since.
      if (!(await database.read(name))) {
        const type = picture.mime_type ?? 'application/octet-stream'
        await writeAndVerify(database, name, { bytes, type })
        result.moved += 1
      }
      await unlink(path)
    } catch (error) {
      result.warnings.push(`The picture ${path} could not be moved: ${errorMessage(error)}`)
    }
  }
  if (unknown.length > 0)
    result.warnings.push(
      `${folder} has ${unknown.length} files that belong to no picture, such as ${unknown[0]}. Delete them if you do not need them.`,
    )
}

async function moveToBucket(sql: Sql, bucket: PictureStore, result: MovedPictures): Promise<void> {
  const database = databasePictures(sql)
  const files = await sql<Row<'workflow.picture_files', 'name'>>(
    'select name from workflow.picture_files order by name',
  )
  for (const { name } of files) {
    try {
      const file = await database.read(name)
      if (!file) continue
      await writeAndVerify(bucket, name, file)
      await database.remove(name)
      result.moved += 1
    } catch (error) {
      result.warnings.push(
        `Pictures stay in the database, because the bucket does not take them: ${errorMessage(error)}. Check the S3 settings.`,
      )
      return
    }
  }
}

async function writeAndVerify(store: PictureStore, name: string, file: PictureFile): Promise<void> {
  await store.write(name, file)
  const written = await store.read(name)
  if (!written?.bytes.equals(file.bytes)) throw new Error('it does not read back the same')
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((each) => each.isFile()).map(({ name }) => name)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
