import sharp from 'sharp'
import { markSize } from '../../core/pictures/picture-files.ts'
import type { Sql } from '../../core/sql.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { configuredPictures } from './configured-store.ts'
import { currentPictures, type CurrentPicture } from './current-pictures.ts'
import { MAX_PIXELS } from './picture-kinds.ts'

/** The picture that the settings name as the clinic's mark, as it is now; `null` without one. */
async function currentMark(sql: Sql): Promise<CurrentPicture | null> {
  const [chosen] = await sql<{ id: number }>(
    'select mark_id as id from public.settings where mark_id is not null',
  )
  return chosen
    ? ((await currentPictures(sql, [chosen.id], DEFAULT_LOCALE)).get(chosen.id) ?? null)
    : null
}

/** Makes the small file of the clinic's mark that readers get, unless it is there. */
export async function makeMarkFile(sql: Sql): Promise<void> {
  const mark = await currentMark(sql)
  if (!mark) return
  const { width, height } = markSize(mark)
  const made = await sql('select from workflow.picture_renditions where hash = $1 and width = $2', [
    mark.hash,
    width,
  ])
  const file = made.length === 0 && (await configuredPictures(sql).read(mark.name))
  if (!file) return
  const bytes = await sharp(file.bytes, { limitInputPixels: MAX_PIXELS })
    .resize({ width, height, fit: 'fill' })
    .webp({ quality: 90 })
    .toBuffer()
  await sql(
    `insert into workflow.picture_renditions (hash, width, bytes) values ($1, $2, $3)
     on conflict (hash, width) do nothing`,
    [mark.hash, width, bytes],
  )
}
