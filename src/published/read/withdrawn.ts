import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Withdrawn } from '../views.ts'

/** The columns of `portal.tombstones` that say what was withdrawn. */
export const WITHDRAWN_COLUMNS = `locale, portal.day_of(withdrawn_at)::text as withdrawn_on,
  case when question_may_stay then question end as question`
export type WithdrawnRow = Pick<Row<'portal.tombstones'>, 'question'> & {
  locale: Locale
  withdrawn_on: string
}

export const toWithdrawn = ({ locale, withdrawn_on, question }: WithdrawnRow): Withdrawn => ({
  on: withdrawn_on,
  question: question ? { text: question, lang: locale } : null,
})
