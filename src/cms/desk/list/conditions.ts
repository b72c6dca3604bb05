import type { Person } from '../../../core/person.ts'
import { isNotRevoked } from '../../records/approvals.ts'
import { SINGLE_IN_FORCE } from '../../records/four-eyes.ts'
import { OPEN_FAILURES } from '../../records/schedules.ts'
import type { OnlyFilter } from './filters.ts'

/** Who the list is for, and today's date in the clinic's time zone (YYYY-MM-DD). */
export type Viewer = { person: Pick<Person, 'id' | 'languages'>; today: string }
/** Adds a value to the statement and returns its placeholder. */
type AddParameter = (value: unknown) => string
/**
 * `inLanguages` is a condition on a column with the language of an answer, `true` if the list has
 * answers in every language.
 */
type Condition = (
  add: AddParameter,
  viewer: Viewer,
  inLanguages: (column: string) => string,
) => string

const DUE_DAYS = 30

/** The number of open flags of an import item `i`. */
export const OPEN_FLAGS = 'workflow.open_flags(i.flags, i.silenced)'

const idIn = (query: string) => `l.entry_id in (${query})`
/** With the language here too, an index finds the answers of a language among very many. */
const published =
  (condition: (add: AddParameter, viewer: Viewer) => string): Condition =>
  (add, viewer, inLanguages) =>
    idIn(
      `select p.entry_id from portal.entries p where ${condition(add, viewer)}
         and ${inLanguages('p.locale')}`,
    )

/** Filters that show answers in the person's languages only. */
export const IN_OWN_LANGUAGES: readonly OnlyFilter[] = ['languages', 'sign-off']

/** In review and, under the four-eyes rule, without the person's own changes. */
const signOff: Condition = (add, viewer) => `
  l.state = 'in-review' and (
    ${SINGLE_IN_FORCE}
    or not exists (
      select from public._entries_v v
        where v.parent_id = l.entry_id and v.version_author_id = ${add(viewer.person.id)}
          and coalesce(v.version_state::text, 'draft') = 'draft'
          and v.id > coalesce((
            select max(a.version_id) from workflow.approvals a
              where a.entry_id = l.entry_id and a.kind = 'approval' and ${isNotRevoked('a')}), 0)))`

/** Published originals that lack a translation into one of the person's languages. */
const untranslated: Condition = (add, viewer) =>
  idIn(`select c.entry_id from workflow.coverage c where c.kind = any(array(
    select k.kind from workflow.coverage_kinds k
     where k.published and not k.withdrawn and exists (
       select from unnest(string_to_array(${add(viewer.person.languages.join(','))}, ',')) want(locale)
        where want.locale <> k.locale
          and not k.cells @> jsonb_build_array(jsonb_build_object('locale', want.locale)))))`)

/**
 * Each filter as a condition on a row `l` of workflow.desk_list. The dashboard counts by the same
 * conditions.
 */
export const CONDITIONS: Record<OnlyFilter, Condition> = {
  mine: (add, { person }) =>
    idIn(
      `select v.parent_id from public._entries_v v where v.version_author_id = ${add(person.id)}`,
    ),
  assigned: (add, { person }) =>
    idIn(`select a.entry_id from workflow.assignments a where a.person_id = ${add(person.id)}`),
  languages: () => 'true',
  overdue: published((add, { today }) => `p.next_review_on < ${add(today)}::date`),
  due: published(
    (add, { today }) =>
      `p.next_review_on between ${add(today)}::date and ${add(today)}::date + ${DUE_DAYS}`,
  ),
  // Has an open flag or a conflict, or is missing from its document.
  flagged: () =>
    idIn(
      `select i.entry_id from workflow.import_items i
        where i.conflict is not null or i.gone_at is not null or ${OPEN_FLAGS} > 0`,
    ),
  unreviewed: published(() => 'not p.reviewed'),
  'sign-off': signOff,
  notes: () =>
    idIn(
      `select n.entry_id from workflow.notes n
        where n.resolved_at is null and n.reply_to is null`,
    ),
  links: () =>
    idIn('select o.entry_id from workflow.outside_links o where o.failed_since is not null'),
  scheduled: () => idIn(`select s.entry_id from workflow.schedules s where s.status = 'waiting'`),
  'schedule-failed': () => idIn(`select failed.entry_id from (${OPEN_FAILURES}) failed`),
  stale: published(() => 'p.stale_severity is not null'),
  hidden: (_add, _viewer, inLanguages) =>
    idIn(`select h.entry_id from portal.hidden h where ${inLanguages('h.locale')}`),
  untranslated,
}
