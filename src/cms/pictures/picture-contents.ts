import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { pictureWidths } from '../../core/pictures/picture-files.ts'
import type { Sql } from '../../core/sql.ts'
import { isPicture, MAX_PIXELS } from './picture-kinds.ts'

/** What a file shows: the SHA-256 (hex) of its bytes, and its size in pixels. */
export type PictureContents = { hash: string; width: number; height: number }

/**
 * Records what a picture of the desk is from now on, and makes the files of it that readers may get,
 * which hold nothing but the image. `null` if the file is not a picture that can be read.
 */
export async function recordContents(
  sql: Sql,
  pictureId: number,
  bytes: Buffer,
): Promise<PictureContents | null> {
  const contents = await readContents(bytes)
  if (!contents) return null
  const { hash, width, height } = contents
  const kept = await sql('select from workflow.picture_renditions where hash = $1 limit 1', [hash])
  if (kept.length === 0)
    for (const each of pictureWidths(width))
      await sql(
        `insert into workflow.picture_renditions (hash, width, bytes) values ($1, $2, $3)
         on conflict (hash, width) do nothing`,
        [hash, each, await rendition(bytes, each)],
      )
  await sql(
    'update workflow.picture_contents set is_current = false where picture_id = $1 and hash <> $2',
    [pictureId, hash],
  )
  await sql(
    `insert into workflow.picture_contents (picture_id, hash, width, height, is_current)
     values ($1, $2, $3, $4, true)
     on conflict (picture_id, hash) do update set is_current = true`,
    [pictureId, hash, width, height],
  )
  return contents
}

async function readContents(bytes: Buffer): Promise<PictureContents | null> {
  if (!isPicture(bytes)) return null
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata()
    return { hash: createHash('sha256').update(bytes).digest('hex'), width, height }
  } catch {
    return null
  }
}

/** Without `keepMetadata`, sharp writes no EXIF data, place, comment or thumbnail. */
const rendition = (bytes: Buffer, width: number): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS }).resize({ width }).webp({ quality: 80 }).toBuffer()
