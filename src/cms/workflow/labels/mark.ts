import { markSize } from '../../../core/pictures/picture-files.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import { currentPictures } from '../../pictures/current-pictures.ts'
import type { LabelRecord } from './label-parts.ts'
import { markText, parseMark } from './mark-text.ts'

/**
 * The settings with their mark as it is signed: with the contents of its file, and its words in each
 * language, which belong to the picture.
 */
export async function withMark(sql: Sql, record: LabelRecord): Promise<LabelRecord> {
  const picture = Number(record.mark ?? 0)
  const current =
    picture > 0 && (await currentPictures(sql, [picture], DEFAULT_LOCALE)).get(picture)
  if (!current) return { ...record, mark: null }
  const words = await sql<Row<'public.media_locales', 'alt'> & { locale: string }>(
    'select _locale::text as locale, alt from public.media_locales where _parent_id = $1',
    [picture],
  )
  return {
    ...record,
    mark: markText({ picture, hash: current.hash, ...markSize(current) }),
    markAlt: Object.fromEntries(words.map(({ locale, alt }) => [locale, alt])),
  }
}

/** The same record as Payload stores it. */
export function withoutMark({ markAlt: _, ...record }: LabelRecord): LabelRecord {
  return { ...record, mark: parseMark(record.mark)?.picture ?? null }
}
