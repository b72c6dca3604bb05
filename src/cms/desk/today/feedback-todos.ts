import { hasRole } from '../../../core/person.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { OPEN_ANSWERS, OPEN_SEARCHES } from '../../feedback/read-gaps.ts'
import { MAX_ITEMS, type TodoSource } from './todo.ts'

/** The to-do items of the view “What readers miss”, counted by its own queries. */
const feedbackTodo = (key: 'gaps' | 'searches', query: string, part: string): TodoSource => ({
  key,
  urgent: false,
  for: (person) => hasRole(person, 'reviewer', 'editor', 'admin'),
  read: async ({ sql }) => {
    const rows = await sql<{ title: string; locale: string }>(`${query} limit ${MAX_ITEMS}`)
    const [all] =
      rows.length < MAX_ITEMS
        ? [{ count: rows.length }]
        : await sql<{ count: number }>(`select count(*)::int as count from (${query}) open`)
    const list = `/admin/feedback#${part}`
    return {
      count: all?.count ?? 0,
      more: false,
      list,
      items: rows.map(({ title, locale }) => ({
        title,
        href: list,
        ...(isLocale(locale) ? { locale } : {}),
      })),
    }
  },
})

export const FEEDBACK_TODOS: readonly TodoSource[] = [
  feedbackTodo('gaps', OPEN_ANSWERS, 'answers'),
  feedbackTodo('searches', OPEN_SEARCHES, 'searches'),
]
