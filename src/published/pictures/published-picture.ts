import type { Locale } from '../../i18n/locales.ts'
import { readSql } from '../read/pool.ts'

/** A picture on more answers counts as one that any of them may show. */
const MAX_ANSWERS = 30

/** A file of a picture, and the answers that show it; `null`: many, or every page. */
export type PublishedPicture = {
  bytes: Buffer
  answers: { number: number; lang: Locale; slug: string }[] | null
}

/**
 * The file of a picture, by its hash and width; `null` if no published answer shows it and it is not
 * the clinic's mark. It is read from the database each time, so that it goes with the last answer that
 * shows it.
 */
export async function readPublishedPicture(file: {
  hash: string
  width: number
}): Promise<PublishedPicture | null> {
  // Comparing both at once keeps PostgreSQL to their index, however many answers show the picture.
  const [picture] = await readSql<{
    bytes: Buffer | null
    answers: PublishedPicture['answers'] | null
    mark: Buffer | null
  }>(
    `select (select mark_file from portal.settings
               where mark_hash = $1 and mark_width = $2) as mark,
            (select bytes from portal.pictures
               where (hash, width) >= ($1, $2) and (hash, width) <= ($1, $2)
               order by hash, width limit 1) as bytes,
            (select jsonb_agg(jsonb_build_object(
                'number', e.source_id, 'lang', e.locale, 'slug', e.slug))
               from (select entry_id from portal.pictures
                      where (hash, width) >= ($1, $2) and (hash, width) <= ($1, $2)
                      order by hash, width limit ${MAX_ANSWERS + 1}) p
              cross join lateral (select source_id, locale, slug from portal.entries
                where entry_id = p.entry_id limit 1) e) as answers`,
    [file.hash, file.width],
  )
  if (picture?.mark) return { bytes: picture.mark, answers: null }
  return picture?.bytes && picture.answers
    ? {
        bytes: picture.bytes,
        answers: picture.answers.length > MAX_ANSWERS ? null : picture.answers,
      }
    : null
}
