import { hasRole, type Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'
import { coverageAddress } from '../../translations/coverage-filter.ts'
import { addressOf, filtersFrom, type Filters, type Only } from '../list/filters.ts'
import { peekList } from '../list/read-list.ts'
import { SHOWN, type NeedKey, type Source } from './todo.ts'

type Narrowing = Partial<Pick<Filters, 'state' | 'only' | 'sort'>>

/**
 * What needs somebody among the answers: the list of answers with filters, counted. So a count and
 * the list that it opens can not differ.
 */
const answers = (
  key: NeedKey,
  roles: readonly Role[],
  urgent: boolean,
  narrowing: (person: Person) => Narrowing,
  list?: string,
): Source => ({
  key,
  urgent,
  for: (person) => hasRole(person, ...roles),
  read: async ({ sql, person, today }) => {
    const filters: Filters = { ...filtersFrom({}), ...narrowing(person) }
    const { count, more, first } = await peekList(sql, filters, { person, today }, SHOWN)
    return {
      count,
      more,
      list: list ?? addressOf(filters),
      items: first.map(({ id, question, locale }) => ({
        title: question || `Number ${id}, without a question`,
        href: `/admin/collections/entries/${id}`,
        locale,
      })),
    }
  },
})

const mine: readonly Only[] = ['mine']
/** An admin looks after everything, others after what is in their languages. */
const within =
  (...only: Only[]) =>
  (person: Person): Narrowing => ({
    only: hasRole(person, 'admin') ? only : ['languages', ...only],
  })

export const ANSWER_NEEDS: readonly Source[] = [
  answers('sign-off', ['reviewer'], true, () => ({ only: ['sign-off'] })),
  answers('changes', ['editor', 'translator'], true, () => ({
    state: 'changes-requested',
    only: mine,
  })),
  answers('schedule-failed', ['reviewer', 'editor', 'admin'], true, () => ({
    only: ['schedule-failed'],
  })),
  answers('hidden', ['translator', 'reviewer'], true, () => ({ only: ['languages', 'hidden'] })),
  answers('overdue', ['reviewer', 'editor', 'admin'], true, (person) => ({
    ...within('overdue')(person),
    sort: 'due',
  })),
  answers('notes', ['editor', 'translator'], false, () => ({ only: ['mine', 'notes'] })),
  answers('stale', ['translator', 'reviewer'], false, () => ({ only: ['languages', 'stale'] })),
  // The same answers, on the page where a translation is begun.
  answers(
    'untranslated',
    ['translator'],
    false,
    () => ({ only: ['untranslated'] }),
    coverageAddress({ language: 'mine', state: 'missing', readers: true }),
  ),
  answers('to-publish', ['reviewer', 'admin'], false, (person) => ({
    ...within()(person),
    state: 'approved',
  })),
  answers('in-review', ['editor', 'translator'], false, () => ({ state: 'in-review', only: mine })),
  answers('drafts', ['editor', 'translator', 'reviewer'], false, () => ({
    state: 'draft',
    only: mine,
  })),
  answers('scheduled', ['reviewer', 'editor', 'admin'], false, () => ({ only: ['scheduled'] })),
  answers('due', ['reviewer', 'editor', 'admin'], false, (person) => ({
    ...within('due')(person),
    sort: 'due',
  })),
  answers('unreviewed', ['reviewer', 'editor', 'admin'], false, within('unreviewed')),
  answers('flagged', ['reviewer', 'editor', 'admin'], false, within('flagged')),
  answers('links', ['editor', 'reviewer', 'admin'], false, within('links')),
]
