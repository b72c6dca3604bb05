import { readSettings, type Settings } from '../../core/settings.ts'
import type { Sql } from '../../core/sql.ts'
import { databasePictures } from './database-store.ts'
import type { PictureStore } from './picture-store.ts'
import { s3Pictures } from './s3-store.ts'

type StorageSettings = Pick<
  Settings,
  'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>

/** Returns the S3 bucket of the settings; `null` if pictures are in the database. */
export function bucketOf(settings: StorageSettings): PictureStore | null {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = settings
  if (!S3_BUCKET) return null
  return s3Pictures({
    bucket: S3_BUCKET,
    endpoint: settings.S3_ENDPOINT ?? `https://s3.${S3_REGION}.amazonaws.com`,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
  })
}

/**
 * Returns where this portal keeps pictures. With a bucket, pictures that are still in the database
 * are read there: a start moves them, and may not have reached the bucket. A bucket has no
 * transactions, so that a removal is noted in the one of `sql`, and a job removes the file later.
 */
export function configuredPictures(sql: Sql): PictureStore {
  const database = databasePictures(sql)
  const bucket = bucketOf(readSettings(process.env))
  if (!bucket) return database
  return {
    read: async (name) => (await database.read(name)) ?? bucket.read(name),
    write: async (name, file) => {
      await sql('delete from workflow.picture_removals where name = $1', [name])
      await bucket.write(name, file)
      await database.remove(name)
    },
    remove: async (name) => {
      await database.remove(name)
      await sql(
        'insert into workflow.picture_removals (name) values ($1) on conflict (name) do nothing',
        [name],
      )
    },
  }
}
