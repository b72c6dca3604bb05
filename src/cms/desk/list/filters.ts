import { STATES, type State } from '../../../core/states.ts'
import { isLocale, type Locale } from '../../../i18n/locales.ts'

/** Filters besides words, language, state and topic; these are always visible. */
export const COMMON_FILTERS = [
  'mine',
  'assigned',
  'languages',
  'overdue',
  'due',
  'flagged',
  'unreviewed',
] as const
export const MORE_FILTERS = [
  'sign-off',
  'notes',
  'links',
  'scheduled',
  'schedule-failed',
  'stale',
  'hidden',
  'untranslated',
] as const
export const ONLY_FILTERS = [...COMMON_FILTERS, ...MORE_FILTERS]
export type OnlyFilter = (typeof ONLY_FILTERS)[number]

export const COLUMNS = ['language', 'state', 'topics', 'due', 'flags', 'author', 'updated'] as const
export type Column = (typeof COLUMNS)[number]
export const DEFAULT_COLUMNS: readonly Column[] = [
  'language',
  'state',
  'topics',
  'due',
  'flags',
  'updated',
]

/** `mine`: first the language of the desk, then the person's other languages; in each the last change first. */
export const SORTS = ['mine', 'updated', 'due', 'question', 'state', 'language'] as const
export type Sort = (typeof SORTS)[number]

export type Filters = {
  words: string
  locale: Locale | null
  state: State | null
  topic: number | null
  only: readonly OnlyFilter[]
  /** Ids of answers, in links from other pages. */
  ids: readonly number[] | null
  sort: Sort
  /** Whether the order is turned round. */
  reverse: boolean
  columns: readonly Column[]
  page: number
}

type Query = Record<string, unknown>
const all = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string')
const number = (value: unknown): number | null =>
  /^\d{1,9}$/.test(String(value)) && Number(value) > 0 ? Number(value) : null
const first = (value: unknown): string | undefined => all(value)[0]
const one = <Value extends string>(list: readonly Value[], value: unknown): Value | null =>
  list.find((each) => each === value) ?? null

/**
 * Parses the filters of a query string; invalid values are ignored. Also accepts Payload's notation
 * (`where[state][equals]`).
 */
export function parseFilters(query: Query): Filters {
  const { state, locale, ids } = conditionsFromWhere(whereFromQuery(query))
  const columns = all(query.column).flatMap((each) => one(COLUMNS, each) ?? [])
  const words =
    first(query.q ?? query.search)
      ?.slice(0, 200)
      .trim() ?? ''
  const language = first(query.language) ?? locale
  const sort = first(query.sort)
  return {
    words,
    locale: isLocale(language) ? language : null,
    state: one(STATES, first(query.state) ?? state),
    topic: number(first(query.topic)),
    only: ONLY_FILTERS.filter((value) => all(query.only).includes(value)),
    ids,
    sort: one(SORTS, sort?.replace(/^-/, '')) ?? 'mine',
    reverse: sort !== '-mine' && (sort?.startsWith('-') ?? false),
    columns: columns.length > 0 ? columns : DEFAULT_COLUMNS,
    page: Math.min(number(first(query.page)) ?? 1, 4_000),
  }
}

/** Returns the condition of a query, which may also come as flat keys (`where[or][0][id][in]`). */
function whereFromQuery(query: Query): unknown {
  const flat = Object.entries(query).flatMap(([name, value]) => {
    const [, field, operator] = /^where\[.*?([^\][]+)\]\[([^\][]+)\](?:\[\d*\])?$/.exec(name) ?? []
    return field && operator ? [{ [field]: { [operator]: value } }] : []
  })
  return flat.length > 0 ? flat : query.where
}

/** Finds the state, locale and ids in a condition in Payload's notation, at any depth. */
function conditionsFromWhere(where: unknown): {
  state?: string
  locale?: string
  ids: number[] | null
} {
  let found: { state?: string; locale?: string; ids: number[] | null } = { ids: null }
  const walk = (node: unknown, depth: number): void => {
    if (depth > 8 || typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node as Query)) {
      const condition = (typeof value === 'object' && value !== null ? value : {}) as Query
      if (key === 'id' && 'in' in condition)
        found = {
          ...found,
          ids: [condition.in]
            .flat(3)
            .flatMap((each) => String(each).split(','))
            .flatMap((each) => number(each.trim()) ?? [])
            .slice(0, 500),
        }
      else if ((key === 'state' || key === 'locale') && 'equals' in condition)
        found = { ...found, [key]: String(condition.equals) }
      else walk(value, depth + 1)
    }
  }
  walk(where, 0)
  return found
}

/** Returns the URL of the list with these filters. */
export function listUrl(filters: Partial<Filters>): string {
  const query = new URLSearchParams()
  if (filters.words) query.set('q', filters.words)
  if (filters.locale) query.set('language', filters.locale)
  if (filters.state) query.set('state', filters.state)
  if (filters.topic) query.set('topic', String(filters.topic))
  for (const only of filters.only ?? []) query.append('only', only)
  if (filters.ids) query.set('where[id][in]', filters.ids.join(','))
  const sort = `${filters.reverse ? '-' : ''}${filters.sort ?? 'mine'}`
  if (sort !== 'mine') query.set('sort', sort)
  if (filters.columns && filters.columns.join() !== DEFAULT_COLUMNS.join())
    for (const column of filters.columns) query.append('column', column)
  if (filters.page && filters.page > 1) query.set('page', String(filters.page))
  const text = query.toString()
  return `/admin/collections/entries${text ? `?${text}` : ''}`
}
