import type { PayloadRequest } from 'payload'
import { Refusal, type Reason } from '../../../core/refusal.ts'
import type { Sql } from '../../../core/sql.ts'
import { nameOf } from '../../../i18n/format.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { DeskKey, DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Entry } from '../../entries/entry.ts'
import { pictureFaults, type PictureFault } from '../../entries/picture/current.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

const RULES = {
  gone: { code: 'picture-gone', message: 'workflow.rule.pictureGone' },
  'no-words': { code: 'picture-without-words', message: 'workflow.rule.pictureWithoutWords' },
  changed: { code: 'picture-changed', message: 'workflow.rule.pictureChanged' },
} as const satisfies Record<PictureFault['kind'], { code: string; message: DeskKey }>

/** What is wrong with the pictures of an answer in a language; each is named by its place. */
export const pictureReasons = (
  faults: readonly PictureFault[],
  locale: Locale,
  t: DeskTranslate,
): Reason[] =>
  faults.map(({ kind, number, name }) => ({
    code: RULES[kind].code,
    field: 'answer',
    message: t(RULES[kind].message, {
      number,
      name,
      language: nameOf('language', locale, t.locale),
    }),
  }))

/** Throws a Refusal that names each picture of an answer that readers could not be given. */
export async function requirePictures(
  req: PayloadRequest,
  sql: Sql,
  entry: Pick<Entry, 'answer' | 'locale'>,
): Promise<void> {
  const faults = await pictureFaults(sql, entry)
  const t = staffMessages(req)
  if (faults.length > 0)
    throw new Refusal(t('workflow.cannotSubmit'), 422, pictureReasons(faults, entry.locale, t))
}
