import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { PicturesByLocale } from './parse/shared/known-pictures.ts'

/** The desk's Pictures that documents can name, by the language in which they have words. */
export async function readKnownPictures(sql: Sql): Promise<PicturesByLocale> {
  const rows = await sql<
    Row<'public.media', 'id'> &
      Row<'public.media_locales', 'alt'> & {
        name: NonNullable<Row<'public.media'>['filename']>
        locale: Row<'public.media_locales'>['_locale']
      }
  >(
    `select m.id, m.filename as name, l.alt, l._locale::text as locale
       from public.media m join public.media_locales l on l._parent_id = m.id
      where m.filename is not null and trim(l.alt) <> '' order by m.id`,
  )
  const pictures: PicturesByLocale = {}
  for (const { id, name, alt, locale } of rows)
    (pictures[locale] ??= []).push({ picture: id, name, alt: alt.trim() })
  return pictures
}
