import type { Sql } from '../../../published/shapes.ts'
import { hasRole, type Person } from '../../access/person.ts'
import { FLAGGED } from '../../entries/list/read-list.ts'
import { OPEN_FAILURES } from '../../schedule/records.ts'

export type Item = { id: number; title: string }
/** One thing that needs somebody: how much of it there is, and what, most pressing or newest first (at most a hundred). */
export type Need = { key: string; title: string; none: string; urgent: boolean; collection: 'entries' | 'contacts'; items: Item[]; count: number; href?: string }

type Query = Omit<Need, 'items' | 'count'> & { for: (person: Person) => boolean; sql: string; values: (person: Person, today: string) => unknown[] }
type Row = { id: number; title: string | null; total: number }

const MOST = 100
const CONTACT_DAYS = 90
const newest = 'select v.parent_id as id, v.version_question as title, v.updated_at as rank from public._entries_v v where v.latest'

/** Answers that somebody said did not help since they were last dealt with; those that seem wrong first. */
const OPEN_FEEDBACK = `select e.entry_id as id, min(e.question) as title, sum(f.wrong * 1000 + f.no) as rank from portal.entries e
  join (select entry_id, locale, count(*) filter (where not helpful) as no, count(*) filter (where reason = 'seems-wrong') as wrong from workflow.feedback group by entry_id, locale) f using (entry_id)
  left join workflow.feedback_settled s on s.entry_id = f.entry_id and s.locale = f.locale where f.no > coalesce(s.not_helpful, 0) group by e.entry_id`

const QUERIES: Query[] = [
  {
    key: 'sign-off', title: 'Waiting for your sign-off', none: 'Nothing waits for your sign-off.', urgent: true, collection: 'entries',
    for: (person) => hasRole(person, 'reviewer'), sql: `${newest} and v.version_state = 'in-review' and $1::jsonb ? v.version_locale::text`,
    values: (person) => [JSON.stringify(person.languages)],
  },
  {
    key: 'changes', title: 'Changes requested of you', none: 'Nobody asked you for changes.', urgent: true, collection: 'entries',
    for: (person) => hasRole(person, 'editor', 'translator'),
    sql: `${newest} and v.version_state = 'changes-requested' and exists (
      select 1 from public._entries_v w where w.parent_id = v.parent_id and w.version_author_id = $1 and w.version_state in ('draft', 'in-review'))`,
    values: (person) => [person.id],
  },
  {
    key: 'schedule-failed', title: 'Scheduled, but did not go out', none: 'Everything scheduled went out.', urgent: true, collection: 'entries',
    for: (person) => hasRole(person, 'reviewer', 'admin'),
    sql: `select s.entry_id as id, (select version_question from public._entries_v v where v.id = s.version_id) as title, s.ended_at as rank from (${OPEN_FAILURES}) s`, values: () => [],
  },
  {
    key: 'scheduled', title: 'Scheduled', none: 'Nothing is scheduled.', urgent: false, collection: 'entries',
    for: (person) => hasRole(person, 'reviewer', 'admin', 'editor'),
    sql: `select s.entry_id as id, (select version_question from public._entries_v v where v.id = s.version_id) as title, -extract(epoch from s.publish_at) as rank
      from workflow.schedules s where s.status = 'waiting'`, values: () => [],
  },
  {
    key: 'hidden', title: 'Translations hidden for safety', none: 'No translation is hidden from readers.', urgent: true, collection: 'entries', href: '/admin/coverage?language=mine&severity=safety',
    for: (person) => hasRole(person, 'translator', 'reviewer'),
    sql: `select h.entry_id as id, e.question as title, h.since as rank from portal.hidden h join public.entries e on e.id = h.entry_id where $1::jsonb ? h.locale`,
    values: (person) => [JSON.stringify(person.languages)],
  },
  {
    key: 'stale', title: 'Translations out of date', none: 'No translation carries a notice.', urgent: false, collection: 'entries', href: '/admin/coverage?language=mine&severity=clarifying',
    for: (person) => hasRole(person, 'translator', 'reviewer'),
    sql: `select entry_id as id, question as title, changed_at as rank from portal.entries where stale_severity is not null and $1::jsonb ? locale`,
    values: (person) => [JSON.stringify(person.languages)],
  },
  {
    key: 'missing', title: 'Not translated yet', none: 'Every original is translated into your languages.', urgent: false, collection: 'entries', href: '/admin/coverage?language=mine&state=missing&readers=1',
    for: (person) => hasRole(person, 'translator'),
    sql: `select o.entry_id as id, o.question as title, o.changed_at as rank from portal.entries o
      where o.entry_id = o.source_id and exists (select 1 from jsonb_array_elements_text($1::jsonb) as want(locale)
        where want.locale <> o.locale and want.locale = any((select locales from portal.settings)::text[])
          and not exists (select 1 from public.entries t where t.translation_of_id = o.entry_id and t.locale::text = want.locale))`,
    values: (person) => [JSON.stringify(person.languages)],
  },
  {
    key: 'to-publish', title: 'Signed off, not published', none: 'Everything that is signed off is published.', urgent: false, collection: 'entries',
    for: (person) => hasRole(person, 'reviewer', 'admin'), sql: `${newest} and v.version_state = 'approved'`, values: () => [],
  },
  {
    key: 'in-review', title: 'Yours, in review', none: 'Nothing of yours is in review.', urgent: false, collection: 'entries',
    for: (person) => hasRole(person, 'editor', 'translator'), sql: `${newest} and v.version_state = 'in-review' and v.version_author_id = $1`, values: (person) => [person.id],
  },
  {
    key: 'drafts', title: 'Your drafts', none: 'You have no open drafts.', urgent: false, collection: 'entries',
    for: (person) => hasRole(person, 'editor', 'translator', 'reviewer'), sql: `${newest} and v.version_state = 'draft' and v.version_author_id = $1`, values: (person) => [person.id],
  },
  {
    key: 'overdue', title: 'Review overdue', none: 'No review is overdue.', urgent: true, collection: 'entries',
    for: (person) => hasRole(person, 'reviewer', 'editor', 'admin'),
    sql: 'select entry_id as id, question as title, ($1::date - next_review_on) as rank from portal.entries where next_review_on < $1::date', values: (_, today) => [today],
  },
  {
    key: 'due', title: 'Review due within 30 days', none: 'No review is due within 30 days.', urgent: false, collection: 'entries',
    for: (person) => hasRole(person, 'reviewer', 'editor'),
    sql: 'select entry_id as id, question as title, ($1::date - next_review_on) as rank from portal.entries where next_review_on >= $1::date and next_review_on < $1::date + 30',
    values: (_, today) => [today],
  },
  {
    key: 'unreviewed', title: 'Imported, not reviewed', none: 'Everything readers see is reviewed.', urgent: false, collection: 'entries', href: '/admin/collections/entries?only=unreviewed',
    for: (person) => hasRole(person, 'reviewer', 'editor', 'admin'),
    sql: `select entry_id as id, question as title, case risk_tier when 'high' then 3 when 'medium' then 2 else 1 end as rank from portal.entries where not reviewed`, values: () => [],
  },
  {
    key: 'flagged', title: 'Imported, with something to look at', none: 'No import left anything to look at.', urgent: false, collection: 'entries', href: '/admin/collections/entries?only=flagged',
    for: (person) => hasRole(person, 'reviewer', 'editor'), sql: `select l.entry_id as id, l.question as title, l.updated_at as rank from workflow.desk_list l where ${FLAGGED}`, values: () => [],
  },
  {
    key: 'contacts', title: 'Contacts to check', none: `Every contact was checked in the last ${CONTACT_DAYS} days.`, urgent: true, collection: 'contacts',
    for: (person) => hasRole(person, 'admin'),
    sql: `select c.contact_id as id, c.label || case when c.checked_on is null then ' (never checked: check before launch)' else ', last checked on ' || c.checked_on end as title, coalesce($1::date - c.checked_on, 9999) as rank from portal.contacts c
      where c.locale = 'en' and c.region = (select region from portal.settings) and (c.checked_on is null or c.checked_on < $1::date - ${CONTACT_DAYS})`,
    values: (_, today) => [today],
  },
  {
    key: 'gaps', title: 'Answers that did not help', none: 'No reader found an answer wanting.', urgent: false, collection: 'entries', href: '/admin/feedback',
    for: (person) => hasRole(person, 'reviewer', 'editor', 'admin'), sql: OPEN_FEEDBACK, values: () => [],
  },
]

/** What needs a person on a day (YYYY-MM-DD, UTC), by their roles; what is there and urgent comes first. */
export async function readToday(sql: Sql, person: Person, today: string): Promise<Need[]> {
  const needs: Need[] = []
  for (const { sql: text, values, for: fits, ...need } of QUERIES) {
    if (!fits(person)) continue
    const rows = await sql<Row>(`select id, title, count(*) over ()::int as total from (${text}) found order by rank desc, id limit ${MOST}`, values(person, today))
    needs.push({ ...need, count: rows[0]?.total ?? 0, items: rows.map(({ id, title }) => ({ id, title: title || `Number ${id}` })) })
  }
  return needs.sort((a, b) => Number(b.count > 0) - Number(a.count > 0) || Number(b.urgent) - Number(a.urgent))
}
