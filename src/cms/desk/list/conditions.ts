import type { Person } from '../../../core/person.ts'
import { isNotRevoked } from '../../records/approvals.ts'
import { OPEN_FAILURES } from '../../records/schedules.ts'
import type { OnlyFilter } from './filters.ts'

/** Who asks, and on which day of the clinic (YYYY-MM-DD). */
export type Viewer = { person: Pick<Person, 'id' | 'languages'>; today: string }
/** Adds a value to the statement; answers its place. */
export type AddParameter = (value: unknown) => string

const DUE_DAYS = 30

export const OPEN_FLAGS = `(select count(*)::int from jsonb_array_elements(i.flags) f where not coalesce((f ->> 'repaired')::boolean, false) and not i.silenced @> jsonb_build_array(jsonb_build_object('code', f ->> 'code', 'words', f ->> 'words')))`

const languages = (add: AddParameter, { person }: Viewer) =>
  `string_to_array(${add(person.languages.join(','))}, ',')`
const readers = (condition: string) =>
  `l.entry_id in (select p.entry_id from portal.entries p where ${condition})`

/**
 * Each filter as a condition on a row `l` of workflow.desk_list. The first page of the desk counts
 * by the same conditions.
 */
export const CONDITIONS: Record<OnlyFilter, (add: AddParameter, viewer: Viewer) => string> = {
  mine: (add, { person }) =>
    `l.entry_id in (select v.parent_id from public._entries_v v where v.version_author_id = ${add(person.id)})`,
  languages: (add, viewer) => `l.locale = any(${languages(add, viewer)})`,
  overdue: (add, { today }) => readers(`p.next_review_on < ${add(today)}::date`),
  due: (add, { today }) =>
    readers(`p.next_review_on between ${add(today)}::date and ${add(today)}::date + ${DUE_DAYS}`),
  // A flag, a conflict, or that it is gone from its document.
  flagged: () =>
    `l.entry_id in (select i.entry_id from workflow.import_items i where (i.flags <> '[]' or i.conflict is not null or i.gone_at is not null) and (i.conflict is not null or i.gone_at is not null or ${OPEN_FLAGS} > 0))`,
  unreviewed: () => readers('not p.reviewed'),
  // Not what this person wrote since it was last signed, where the clinic asks for four eyes
  // (workflow/four-eyes.ts).
  'sign-off': (
    add,
    viewer,
  ) => `l.state = 'in-review' and l.locale = any(${languages(add, viewer)}) and (
    coalesce((select s.sign_off::text from public.settings s limit 1), 'four-eyes') = 'single' or not exists (
      select from public._entries_v v where v.parent_id = l.entry_id and v.version_author_id = ${add(viewer.person.id)} and coalesce(v.version_state::text, 'draft') = 'draft'
         and v.id > coalesce((select max(a.version_id) from workflow.approvals a where a.entry_id = l.entry_id and a.kind = 'approval' and ${isNotRevoked('a')}), 0)))`,
  notes: () =>
    'l.entry_id in (select n.entry_id from workflow.notes n where n.resolved_at is null and n.reply_to is null)',
  links: () =>
    'l.entry_id in (select o.entry_id from workflow.outside_links o where o.failed_since is not null)',
  scheduled: () =>
    `l.entry_id in (select s.entry_id from workflow.schedules s where s.status = 'waiting')`,
  'schedule-failed': () => `l.entry_id in (select failed.entry_id from (${OPEN_FAILURES}) failed)`,
  stale: () => readers('p.stale_severity is not null'),
  hidden: () => 'l.entry_id in (select h.entry_id from portal.hidden h)',
  // An original that readers see, and that is not there in each of this person's languages: what
  // the page “Translations” calls missing.
  untranslated: (
    add,
    viewer,
  ) => `l.entry_id = l.source_id and l.entry_id in (select p.entry_id from portal.entries p) and exists (
    select from unnest(${languages(add, viewer)}) want(locale) where want.locale <> l.locale and not exists (select from workflow.desk_list t where t.source_id = l.entry_id and t.locale = want.locale))`,
}
