import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { currentPictures } from '../../pictures/current-pictures.ts'
import { picturesIn, withStoredPictures } from './stored-picture.ts'

const isRichText = (value: unknown): value is SerializedEditorState =>
  typeof value === 'object' && value !== null && 'root' in value

/**
 * An answer with its pictures as they are now, which is how it is saved: a later change of a picture
 * changes no text, and so needs a new save and a new signature. Anything but a rich text is returned.
 */
export async function withCurrentPictures<Answer>(
  sql: Sql,
  answer: Answer,
  locale: Locale,
): Promise<Answer | SerializedEditorState> {
  if (!isRichText(answer)) return answer
  const pictures = picturesIn(answer)
  if (pictures.length === 0) return answer
  const ids = pictures.map(({ picture }) => picture)
  return withStoredPictures(answer, await currentPictures(sql, ids, locale))
}

/** What stands against showing a picture of an answer. */
export type PictureFault = {
  kind: 'gone' | 'no-words' | 'changed'
  /** Which picture of the answer it is, from 1, and its name. */
  number: number
  name: string
}

type Pictured = {
  locale: Locale
  answer?: SerializedEditorState | null
}

/** The pictures of an answer that cannot be signed as they are; none of them changes meanwhile. */
export const pictureFaults = async (sql: Sql, entry: Pictured): Promise<PictureFault[]> =>
  (await pictureFaultsOf(sql, [entry])).get(entry) ?? []

/** The same for many answers; those without pictures are missing. */
export async function pictureFaultsOf<Entry extends Pictured>(
  sql: Sql,
  entries: readonly Entry[],
): Promise<Map<Entry, PictureFault[]>> {
  const pictured = entries.filter(({ answer }) => picturesIn(answer).length > 0)
  const faults = new Map<Entry, PictureFault[]>()
  for (const locale of new Set(pictured.map((entry) => entry.locale))) {
    const own = pictured.filter((entry) => entry.locale === locale)
    const ids = own.flatMap(({ answer }) => picturesIn(answer).map(({ picture }) => picture))
    const current = await currentPictures(sql, ids, locale, { locked: true })
    for (const entry of own) faults.set(entry, faultsIn(picturesIn(entry.answer), current))
  }
  return faults
}

const faultsIn = (
  pictures: ReturnType<typeof picturesIn>,
  current: Awaited<ReturnType<typeof currentPictures>>,
): PictureFault[] =>
  pictures.flatMap((picture, index): PictureFault[] => {
    const now = current.get(picture.picture)
    const fault = (kind: PictureFault['kind']) => [
      { kind, number: index + 1, name: now?.name ?? picture.name },
    ]
    if (!now) return fault('gone')
    if (now.alt === '') return fault('no-words')
    return now.hash === picture.hash && now.alt === picture.alt ? [] : fault('changed')
  })
