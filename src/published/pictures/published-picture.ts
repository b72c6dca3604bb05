import type { Locale } from '../../i18n/locales.ts'
import { readSql } from '../read/pool.ts'

/** A file of a picture, and the answers that show it. */
export type PublishedPicture = {
  bytes: Buffer
  answers: { number: number; lang: Locale; slug: string }[]
}

/**
 * The file of a picture, by its hash and width; `null` if no published answer shows it. It is read from
 * the database each time, so that it goes with the last answer that shows it.
 */
export async function readPublishedPicture(file: {
  hash: string
  width: number
}): Promise<PublishedPicture | null> {
  const [picture] = await readSql<{
    bytes: Buffer | null
    answers: PublishedPicture['answers'] | null
  }>(
    `select (select bytes from portal.pictures where hash = $1 and width = $2 limit 1) as bytes,
            (select jsonb_agg(jsonb_build_object(
                'number', e.source_id, 'lang', e.locale, 'slug', e.slug))
               from portal.pictures p join portal.entries e using (entry_id)
              where p.hash = $1 and p.width = $2) as answers`,
    [file.hash, file.width],
  )
  return picture?.bytes && picture.answers
    ? { bytes: picture.bytes, answers: picture.answers }
    : null
}
