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

/** The pictures of an answer that cannot be signed as they are; none of them changes meanwhile. */
export async function pictureFaults(
  sql: Sql,
  answer: SerializedEditorState | null | undefined,
  locale: Locale,
): Promise<PictureFault[]> {
  const pictures = picturesIn(answer)
  const ids = pictures.map(({ picture }) => picture)
  const current = await currentPictures(sql, ids, locale, { locked: true })
  return pictures.flatMap((picture, index): PictureFault[] => {
    const now = current.get(picture.picture)
    const fault = (kind: PictureFault['kind']) => [
      { kind, number: index + 1, name: now?.name ?? picture.name },
    ]
    if (!now) return fault('gone')
    if (now.alt === '') return fault('no-words')
    return now.hash === picture.hash && now.alt === picture.alt ? [] : fault('changed')
  })
}
