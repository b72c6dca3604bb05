import { hasRole, type Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { coverageAddress } from '../../translations/coverage-filter.ts'
import { listUrl, parseFilters, type Filters, type OnlyFilter } from '../list/filters.ts'
import { previewList } from '../list/preview-list.ts'
import type { Title } from '../list/read-list.ts'
import { MAX_ITEMS, type TodoKey, type TodoSource } from './todo.ts'
import { waitingFor } from './waiting-for.ts'

/** What the person acts on, and not just somebody of the team. */
const MINE: readonly TodoKey[] = [
  'assigned',
  'sign-off',
  'changes',
  'hidden',
  'notes',
  'stale',
  'untranslated',
  'in-review',
  'drafts',
]

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
  whose: MINE.includes(key) ? 'mine' : 'team',
  for: (person) => hasRole(person, ...roles),
  read: async ({ sql, person, today, t }) => {
    const filters: Filters = { ...parseFilters({}), ...narrowing(person) }
    const { count, more, first } = await previewList(
      sql,
      filters,
      { person, today },
      { limit: MAX_ITEMS, reads: t.locale },
    )
    const begun = key === 'untranslated' ? await missingLanguages(sql, person, first) : null
    const waits = await waitingFor(sql, key, first, t)
    const translation = (id: number) => {
      const into = begun?.get(id)
      return into ? { translate: { original: id, into } } : {}
    }
    return {
      count,
      more,
      list: list ?? listUrl(filters),
      items: first.map(({ id, question, locale }) => ({
        title: question || t('parts.noQuestion', { id: String(id) }),
        href: `/admin/collections/entries/${id}`,
        locale,
        detail: waits.get(id),
        ...translation(id),
      })),
    }
  },
})

/** For each original, the first of the person's languages that it lacks. */
async function missingLanguages(
  sql: Sql,
  { languages }: Person,
  originals: readonly Title[],
): Promise<Map<number, Locale>> {
  const rows = await sql<
    Row<'workflow.desk_list', 'locale'> & { id: Row<'workflow.desk_list'>['source_id'] }
  >(
    `select source_id as id, locale from workflow.desk_list
      where source_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(originals.map(({ id }) => id))],
  )
  return new Map(
    originals.flatMap(({ id }) => {
      const there = rows.filter((row) => row.id === id).map(({ locale }) => locale)
      const missing = languages.find((locale) => !there.includes(locale))
      return missing ? [[id, missing] as const] : []
    }),
  )
}

const mine: readonly OnlyFilter[] = ['mine']
/** Admins see answers in every language, others those in their languages. */
const within =
  (...only: OnlyFilter[]) =>
  (person: Person): Narrowing => ({
    only: hasRole(person, 'admin') ? only : ['languages', ...only],
  })

export const ANSWER_TODOS: readonly TodoSource[] = [
  answerTodo('assigned', ['reviewer', 'editor', 'translator'], true, () => ({
    only: ['assigned'],
  })),
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
  // What a check of an import found is corrected before somebody signs the text.
  answerTodo('flagged', ['reviewer', 'editor', 'admin'], false, within('flagged')),
  answerTodo('unreviewed', ['reviewer', 'editor', 'admin'], false, within('unreviewed')),
  answerTodo('links', ['editor', 'reviewer', 'admin'], false, within('links')),
]
