import type { Row } from '../../../core/row.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import { DEFAULT_LOCALE, isLocale } from '../../../i18n/locales.ts'
import { KEPT_FOR } from '../../unsaved-words/unsaved-words.ts'
import { formatDay } from '../parts/dates.ts'
import type { TodoSource } from './todo.ts'

const MAX_SHOWN = 10

/** What a person typed and did not save, with the day until which it is kept. */
export const unsavedWords: TodoSource = {
  key: 'unsaved',
  urgent: false,
  whose: 'mine',
  for: () => true,
  read: async ({ sql, person, t }) => {
    const rows = await sql<
      Row<'workflow.unsaved_words', 'entry_id' | 'locale'> & {
        question: string | null
        until: string
      }
    >(
      `select w.entry_id, max(w.locale) as locale,
          coalesce(max(l.question), max(w.words->>'question')) as question,
          to_char((max(w.saved_at) + interval '${KEPT_FOR} days') at time zone $2,
            'YYYY-MM-DD') as until
         from workflow.unsaved_words w
         left join workflow.desk_list l on l.entry_id = w.entry_id
        where w.person_id = $1
        group by w.entry_id, case when w.entry_id is null then w.slot end
        order by max(w.saved_at)`,
      [person.id, await clinicTimeZone(sql)],
    )
    const items = rows.slice(0, MAX_SHOWN).map(({ entry_id: id, locale, question, until }) => ({
      title: t('today.unsaved', {
        question: question?.trim() || t('today.unsaved.new'),
        day: formatDay(until, t.locale),
      }),
      href: `/admin/collections/entries/${id ?? 'create'}`,
      locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    }))
    return { count: rows.length, more: false, list: items[0]?.href ?? '/admin', items }
  },
}
