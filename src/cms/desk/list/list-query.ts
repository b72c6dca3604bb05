import { escapeLike } from '../../../core/sql.ts'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { foldForList } from '../../entries/list/listed-entry.ts'
import { CONDITIONS, IN_OWN_LANGUAGES, type Viewer } from './conditions.ts'
import type { Filters, Sort } from './filters.ts'

/** How similar a word of a question must be to a word that is searched (0 to 1). */
const MIN_SIMILARITY = '0.5'

/**
 * The answers that filters leave, as SQL: rows `l` of workflow.desk_list, conditions on them and their
 * order, which may need `next_review_on` of the published text. `isDated`: all of them have a date of
 * review. `isEmpty`: no language is left. `isByLanguage`: nothing but their language is a condition.
 */
export type ListQuery = {
  from: string
  where: string
  order: string
  values: unknown[]
  isDated: boolean
  isEmpty: boolean
  isByLanguage: boolean
}

/**
 * `similar`: finds words that are spelled similarly in the question, instead of just these words.
 * `languages`: only answers in these. `ranks`: groups of languages, whose answers come one after the
 * other.
 */
type ListOptions = {
  similar?: boolean
  languages?: readonly Locale[]
  ranks?: readonly (readonly Locale[])[]
}

export function listQuery(
  filters: Filters,
  viewer: Viewer,
  { similar = false, languages = LOCALE_CODES, ranks = [] }: ListOptions = {},
): ListQuery {
  const { words, locale, state, topic, ids, only } = filters
  const values: unknown[] = []
  const add = (value: unknown) => `$${values.push(value)}`
  const isOwn = only.some((each) => IN_OWN_LANGUAGES.includes(each))
  const shown = languages.filter(
    (each) => (!locale || each === locale) && (!isOwn || viewer.person.languages.includes(each)),
  )
  const inLanguages = (column: string) => {
    if (shown.length === LOCALE_CODES.length) return 'true'
    return shown.length === 1
      ? `${column} = ${add(shown[0])}`
      : `${column} = any(string_to_array(${add(shown.join(','))}, ','))`
  }
  const where = [
    ...foldForList(words)
      .split(' ')
      .filter(Boolean)
      .map((word) =>
        similar
          ? `(${add(word)} || left(least.similarity, 0)) <% lower(l.question)`
          : `l.folded like ${add(`%${escapeLike(word)}%`)}`,
      ),
    inLanguages('l.locale'),
    ...(state ? [`l.state = ${add(state)}`] : []),
    ...(topic ? [`l.topic_ids @> array[${add(topic)}::int]`] : []),
    ...(ids ? [`l.entry_id = any(string_to_array(${add(ids.join(','))}, ',')::int[])`] : []),
    ...only.map((each) => CONDITIONS[each](add, viewer, inLanguages)),
  ]
  const byRank = ranks
    .slice(0, -1)
    .map((rank) => `l.locale = any(string_to_array(${add(rank.join(','))}, ',')) desc`)
  // The index compares with a setting, which is set for this transaction before it is searched.
  const least = `(select set_config('pg_trgm.word_similarity_threshold', '${MIN_SIMILARITY}', true)
    as similarity) least, `
  return {
    from: `${similar ? least : ''}workflow.desk_list l`,
    where: where.join(' and '),
    order: [...byRank, orderOf(filters)].join(', '),
    values,
    isEmpty: shown.length === 0,
    isByLanguage: !words && !state && !topic && !ids && only.every((each) => each === 'languages'),
    isDated: only.some((each) => each === 'due' || each === 'overdue'),
  }
}

type Order = Pick<Filters, 'sort' | 'reverse'>

/** As the indexes have it; the columns are never null. */
const NEWEST = (down: string) => `l.updated_at ${down}, l.entry_id ${down}`
const ORDER: Record<Exclude<Sort, 'due'>, (down: string, up: string) => string> = {
  mine: NEWEST,
  updated: NEWEST,
  question: (down, up) =>
    `left(l.question, 200) collate workflow.by_number ${up}, l.entry_id ${up}`,
  state: (down, up) => `l.state ${up}, l.updated_at ${down}, l.entry_id ${down}`,
  language: (down, up) => `l.locale ${up}, l.updated_at ${down}, l.entry_id ${down}`,
}

const directions = ({ reverse }: Order) => (reverse ? ['asc', 'desc'] : ['desc', 'asc'])

function orderOf(order: Order): string {
  const [down = '', up = ''] = directions(order)
  return order.sort === 'due'
    ? `l.next_review_on ${up} nulls last, l.entry_id ${up}`
    : ORDER[order.sort](down, up)
}

const COLUMNS = 'l.entry_id, l.question, l.locale, l.state, l.updated_at, l.author_id, l.topic_ids'

/** `isMany`: too many to be counted. */
export type Slice = { isMany: boolean; from: number; limit: number }

/**
 * Returns a statement with some of the answers: rows `l`, in no order. Few are read and
 * sorted. Of many, an index in their order finds the first ones soon, which would take long with few.
 */
export function sliceOf(query: ListQuery, order: Order, slice: Slice): string {
  const { from, where, order: by } = query
  const part = `limit ${slice.limit} offset ${slice.from}`
  const due = order.sort === 'due'
  if (!slice.isMany)
    // `offset 0` keeps the planner from reading in order.
    return `select l.* from (
        select ${COLUMNS}${due ? ', p.next_review_on' : ''} from ${from}
          ${due ? 'left join portal.entries p on p.entry_id = l.entry_id' : ''}
         where ${where} offset 0) l order by ${by} ${part}`
  if (!due) return `select ${COLUMNS} from ${from} where ${where} order by ${by} ${part}`
  const [, up = ''] = directions(order)
  const reached = `limit ${slice.from + slice.limit}`
  const dated = `(select ${COLUMNS}, p.next_review_on from portal.entries p, ${from}
        where l.entry_id = p.entry_id and p.next_review_on is not null and ${where}
        order by p.next_review_on ${up}, p.entry_id ${up} ${reached})`
  const undated = `(select ${COLUMNS}, null from ${from}
        where not exists (select from portal.entries p
          where p.entry_id = l.entry_id and p.next_review_on is not null) and ${where}
        order by l.entry_id ${up} ${reached})`
  return `select l.* from (${query.isDated ? dated : `${dated} union all ${undated}`}) l
    order by ${by} ${part}`
}
