import { hasRole, type Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'
import { coverageAddress } from '../../translations/coverage-filter.ts'
import { listUrl, parseFilters, type Filters, type OnlyFilter } from '../list/filters.ts'
import { previewList } from '../list/read-list.ts'
import { MAX_ITEMS, type TodoKey, type TodoSource } from './todo.ts'

type Narrowing = Partial<Pick<Filters, 'state' | 'only' | 'sort'>>

/**
 * A to-do item that counts the list of answers with filters, and links to that list, so that the
 * count and the list cannot differ.
 */
const answerTodo = (
  key: TodoKey,
  roles: readonly Role[],
  urgent: boolean,
  narrowing: (person: Person) => Narrowing,
  list?: string,
): TodoSource => ({
  key,
  urgent,
  for: (person) => hasRole(person, ...roles),
  read: async ({ sql, person, today, t }) => {
    const filters: Filters = { ...parseFilters({}), ...narrowing(person) }
    const { count, more, first } = await previewList(sql, filters, { person, today }, MAX_ITEMS)
    return {
      count,
      more,
      list: list ?? listUrl(filters),
      items: first.map(({ id, question, locale }) => ({
        title: question || t('parts.noQuestion', { id: String(id) }),
        href: `/admin/collections/entries/${id}`,
        locale,
      })),
    }
  },
})

const mine: readonly OnlyFilter[] = ['mine']
/** Admins see answers in every language, others those in their languages. */
const within =
  (...only: OnlyFilter[]) =>
  (person: Person): Narrowing => ({
    only: hasRole(person, 'admin') ? only : ['languages', ...only],
  })

export const ANSWER_TODOS: readonly TodoSource[] = [
  answerTodo('sign-off', ['reviewer'], true, () => ({ only: ['sign-off'] })),
  answerTodo('changes', ['editor', 'translator'], true, () => ({
    state: 'changes-requested',
    only: mine,
  })),
  answerTodo('schedule-failed', ['reviewer', 'editor', 'admin'], true, () => ({
    only: ['schedule-failed'],
  })),
  answerTodo('hidden', ['translator', 'reviewer'], true, () => ({ only: ['languages', 'hidden'] })),
  answerTodo('overdue', ['reviewer', 'editor', 'admin'], true, (person) => ({
    ...within('overdue')(person),
    sort: 'due',
  })),
  answerTodo('notes', ['editor', 'translator'], false, () => ({ only: ['mine', 'notes'] })),
  answerTodo('stale', ['translator', 'reviewer'], false, () => ({ only: ['languages', 'stale'] })),
  // Links to the view in which translations are started.
  answerTodo(
    'untranslated',
    ['translator'],
    false,
    () => ({ only: ['untranslated'] }),
    coverageAddress({ language: 'mine', state: 'missing', readers: true }),
  ),
  answerTodo('to-publish', ['reviewer', 'admin'], false, (person) => ({
    ...within()(person),
    state: 'approved',
  })),
  answerTodo('in-review', ['editor', 'translator'], false, () => ({
    state: 'in-review',
    only: mine,
  })),
  answerTodo('drafts', ['editor', 'translator', 'reviewer'], false, () => ({
    state: 'draft',
    only: mine,
  })),
  answerTodo('scheduled', ['reviewer', 'editor', 'admin'], false, () => ({ only: ['scheduled'] })),
  answerTodo('due', ['reviewer', 'editor', 'admin'], false, (person) => ({
    ...within('due')(person),
    sort: 'due',
  })),
  answerTodo('unreviewed', ['reviewer', 'editor', 'admin'], false, within('unreviewed')),
  answerTodo('flagged', ['reviewer', 'editor', 'admin'], false, within('flagged')),
  answerTodo('links', ['editor', 'reviewer', 'admin'], false, within('links')),
]
