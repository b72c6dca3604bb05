import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'
import { configuredPictures } from './configured-store.ts'
import { recordContents, type PictureContents } from './picture-contents.ts'

/** One of the desk's Pictures as it is now; `alt` is '' if it has no words in the language. */
export type CurrentPicture = PictureContents & { name: string; alt: string }

type Found = Row<'public.media', 'id'> & {
  name: NonNullable<Row<'public.media'>['filename']>
  alt: Row<'public.media_locales'>['alt'] | null
} & {
  [Name in keyof PictureContents]: PictureContents[Name] | null
}

const FIND = `
  select m.id, m.filename as name, l.alt, c.hash, c.width, c.height
    from public.media m
    left join public.media_locales l on l._parent_id = m.id and l._locale::text = $2
    left join workflow.picture_contents c on c.picture_id = m.id and c.is_current
   where m.id = any($1::int[]) and m.filename is not null`

/**
 * Some of the desk's Pictures as they are now, by id, with their words in a language. Those that are
 * missing were deleted, or have no file. With `locked` none of them changes before the transaction ends.
 */
export async function currentPictures(
  sql: Sql,
  ids: readonly number[],
  locale: Locale,
  { locked = false } = {},
): Promise<Map<number, CurrentPicture>> {
  if (ids.length === 0) return new Map()
  const found = await sql<Found>(`${FIND} order by m.id ${locked ? 'for share of m' : ''}`, [
    [...new Set(ids)],
    locale,
  ])
  const pictures = new Map<number, CurrentPicture>()
  for (const picture of found) {
    const contents = await contentsOf(sql, picture)
    if (contents) {
      const { hash, width, height } = contents
      const alt = picture.alt?.trim() ?? ''
      pictures.set(picture.id, { hash, width, height, name: picture.name, alt })
    }
  }
  return pictures
}

/** What is recorded of a picture; of one from before it was recorded, what its file says. */
async function contentsOf(
  sql: Sql,
  { id, name, hash, width, height }: Found,
): Promise<PictureContents | null> {
  if (hash !== null && width !== null && height !== null) return { hash, width, height }
  const file = await configuredPictures(sql).read(name)
  return file && recordContents(sql, id, file.bytes)
}

/** The file of a picture for staff; `null` if there is none. */
export async function readRendition(
  sql: Sql,
  { hash, width }: { hash: string; width: number },
): Promise<Buffer | null> {
  const [file] = await sql<Row<'workflow.picture_renditions', 'bytes'>>(
    'select bytes from workflow.picture_renditions where hash = $1 and width = $2',
    [hash, width],
  )
  return file?.bytes ?? null
}
