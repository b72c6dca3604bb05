import { insertRows } from '../../core/insert-rows.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { ReadModelChange } from '../shapes.ts'
import { announceChange } from './announce.ts'

export type TopicRow = Row<'portal.topics'>
export type ContactRow = Omit<Row<'portal.contacts'>, 'checked_on'> & {
  /** `YYYY-MM-DD`. */
  checked_on: string | null
}
export type GreetingRow = Row<'portal.greetings'>
export type PhraseRow = Row<'portal.danger_phrases'>
export type TaglineRow = Omit<Row<'portal.taglines'>, 'checked_on'> & {
  /** `YYYY-MM-DD`. */
  checked_on: string
}
export type PublicSettings = {
  /** By language. */
  clinic: Record<
    string,
    { name: string; welcome: string | null; markAlt?: string; checked: boolean }
  >
  /** The clinic's mark: which of the files made of pictures. */
  mark: { hash: string; width: number; height: number } | null
  /** Whether home names those who have signed the answers that it lists. */
  showReviewers: boolean
  region: string
  locales: string[]
  reviewGraceDays: number
  /** IANA name. */
  timeZone: string
}

/** Whether a table has other rows than these. Read it before they are written. */
async function differs(sql: Sql, table: string, rows: readonly object[]): Promise<boolean> {
  const [found] = await sql<{ differs: boolean }>(
    `with given as (select * from jsonb_populate_recordset(null::${table}, $1::jsonb))
     select exists ((select * from ${table} except all select * from given)
       union all (select * from given except all select * from ${table})) as differs`,
    [JSON.stringify(rows)],
  )
  return found?.differs ?? true
}

/**
 * Replaces all rows of a table, and announces that if readers see anything else then. Most changes of
 * labels are of one kind, or wait for a signature.
 */
async function replaceRows(
  sql: Sql,
  table: `portal.${'contacts' | 'danger_phrases' | 'greetings' | 'taglines' | 'topics'}`,
  rows: readonly (ContactRow | GreetingRow | PhraseRow | TaglineRow | TopicRow)[],
  change: ReadModelChange = { kind: 'labels' },
): Promise<void> {
  const isChanged = await differs(sql, table, rows)
  await sql(`delete from ${table}`)
  await insertRows(sql, table, rows)
  if (isChanged) await announceChange(sql, change)
}

/**
 * Replaces all topics that readers see. Their earlier addresses redirect to them, unless another
 * topic uses the address now.
 */
export async function projectTopics(sql: Sql, rows: TopicRow[]): Promise<void> {
  await replaceRows(sql, 'portal.topics', rows)
  await sql(
    `insert into workflow.topic_addresses (locale, slug, topic_id)
     select locale, slug, topic_id from portal.topics
     on conflict (locale, slug) do update set topic_id = excluded.topic_id`,
  )
  await sql('delete from portal.topic_redirects')
  await sql(
    `insert into portal.topic_redirects (locale, slug, topic_id)
     select a.locale, a.slug, a.topic_id
       from workflow.topic_addresses a join portal.topics t using (topic_id, locale)
      where t.slug <> a.slug
        and not exists (select from portal.topics own
          where own.locale = a.locale and own.slug = a.slug)`,
  )
}

/** Replaces all contacts that readers see. */
export const projectContacts = (sql: Sql, rows: ContactRow[]): Promise<void> =>
  replaceRows(sql, 'portal.contacts', rows)

/** Replaces all phrases of danger that the clinic has added. */
export const projectPhrases = (sql: Sql, rows: PhraseRow[]): Promise<void> =>
  replaceRows(sql, 'portal.danger_phrases', rows, { kind: 'labels', pages: 'none' })

/** Replaces the clinic's own sentences in languages that the portal has no answers in. */
export const projectTaglines = (sql: Sql, rows: TaglineRow[]): Promise<void> =>
  replaceRows(sql, 'portal.taglines', rows)

/** Replaces the greetings that packs can have. */
export const projectGreetings = (sql: Sql, rows: GreetingRow[]): Promise<void> =>
  replaceRows(sql, 'portal.greetings', rows)

/** Replaces what readers see of the clinic's settings. */
export async function projectSettings(
  sql: Sql,
  { clinic, mark, showReviewers, region, locales, reviewGraceDays, timeZone }: PublicSettings,
): Promise<void> {
  const written = await sql(
    `insert into portal.settings as s (clinic, region, locales, review_grace_days, time_zone,
       show_reviewers, mark_hash, mark_width, mark_height, mark_file)
     values ($1::jsonb, $2, $3, $4,
       -- A look into the list of zones takes longer than all else here.
       case when exists (select from portal.settings where time_zone = $5) then $5
         else coalesce((select name from pg_catalog.pg_timezone_names where name = $5), 'UTC') end,
       $6::boolean, $7, $8, $9,
       (select bytes from workflow.picture_renditions where hash = $7 and width = $8))
     on conflict (only_row) do update
        set clinic = excluded.clinic, region = excluded.region, locales = excluded.locales,
            review_grace_days = excluded.review_grace_days, time_zone = excluded.time_zone,
            show_reviewers = excluded.show_reviewers, mark_hash = excluded.mark_hash,
            mark_width = excluded.mark_width, mark_height = excluded.mark_height,
            mark_file = excluded.mark_file
      where (s.clinic, s.region, s.locales, s.review_grace_days, s.time_zone, s.show_reviewers,
          s.mark_hash, s.mark_width, s.mark_height, s.mark_file) is distinct from
        (excluded.clinic, excluded.region, excluded.locales, excluded.review_grace_days,
         excluded.time_zone, excluded.show_reviewers, excluded.mark_hash, excluded.mark_width,
         excluded.mark_height, excluded.mark_file)
     returning 1 as written`,
    [
      JSON.stringify(clinic),
      region,
      locales,
      reviewGraceDays,
      timeZone,
      showReviewers,
      mark?.hash ?? null,
      mark?.width ?? null,
      mark?.height ?? null,
    ],
  )
  if (written.length > 0) await announceChange(sql, { kind: 'labels' })
}
