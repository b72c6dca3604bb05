import { hasRole } from '../../../core/person.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { openAnswers, openSearches } from '../../feedback/read-gaps.ts'
import { MAX_ITEMS, type TodoSource } from './todo.ts'

const MAX_COUNTED = 1_000

/** The to-do items of the view “What readers miss”, counted by its own queries. */
const feedbackTodo = (
  key: 'gaps' | 'searches',
  query: (limit: number, most: number) => string,
  part: string,
): TodoSource => ({
  key,
  urgent: false,
  whose: 'team',
  for: (person) => hasRole(person, 'reviewer', 'editor', 'admin'),
  read: async ({ sql }) => {
    const rows = await sql<{ title: string; locale: string; total: number }>(
      query(MAX_ITEMS, MAX_COUNTED),
    )
    const total = rows[0]?.total ?? 0
    const list = `/admin/feedback#${part}`
    return {
      count: Math.min(total, MAX_COUNTED),
      more: total > MAX_COUNTED,
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
  feedbackTodo('gaps', openAnswers, 'answers'),
  feedbackTodo('searches', openSearches, 'searches'),
]
