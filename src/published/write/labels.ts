import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
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

/**
 * Replaces all topics that readers see. Their earlier addresses redirect to them, unless another
 * topic uses the address now.
 */
export async function projectTopics(sql: Sql, rows: TopicRow[]): Promise<void> {
  await sql('delete from portal.topics')
  await sql(
    `insert into portal.topics
     select * from jsonb_populate_recordset(null::portal.topics, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
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
  await announceChange(sql, { kind: 'labels' })
}

/** Replaces all contacts that readers see. */
export async function projectContacts(sql: Sql, rows: ContactRow[]): Promise<void> {
  await sql('delete from portal.contacts')
  await sql(
    `insert into portal.contacts
     select * from jsonb_populate_recordset(null::portal.contacts, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
  await announceChange(sql, { kind: 'labels' })
}

/** Replaces all phrases that the clinic adds to those by which danger is heard. */
export async function projectPhrases(sql: Sql, rows: PhraseRow[]): Promise<void> {
  await sql('delete from portal.danger_phrases')
  await sql(
    `insert into portal.danger_phrases
     select * from jsonb_populate_recordset(null::portal.danger_phrases, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
  await announceChange(sql, { kind: 'labels' })
}

/** Replaces the clinic's own sentences in languages that the portal has no answers in. */
export async function projectTaglines(sql: Sql, rows: TaglineRow[]): Promise<void> {
  await sql('delete from portal.taglines')
  await sql(
    `insert into portal.taglines
     select * from jsonb_populate_recordset(null::portal.taglines, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
  await announceChange(sql, { kind: 'labels' })
}

/** Replaces the greetings that packs can have. */
export async function projectGreetings(sql: Sql, rows: GreetingRow[]): Promise<void> {
  await sql('delete from portal.greetings')
  await sql(
    `insert into portal.greetings
     select * from jsonb_populate_recordset(null::portal.greetings, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
  await announceChange(sql, { kind: 'labels' })
}

/** Replaces what readers see of the clinic's settings. */
export async function projectSettings(
  sql: Sql,
  { clinic, mark, showReviewers, region, locales, reviewGraceDays, timeZone }: PublicSettings,
): Promise<void> {
  await sql(
    `insert into portal.settings (clinic, region, locales, review_grace_days, time_zone,
       show_reviewers, mark_hash, mark_width, mark_height, mark_file)
     values ($1::jsonb, $2, $3, $4,
       coalesce((select name from pg_catalog.pg_timezone_names where name = $5), 'UTC'),
       $6::boolean, $7, $8, $9,
       (select bytes from workflow.picture_renditions where hash = $7 and width = $8))
     on conflict (only_row) do update
        set clinic = excluded.clinic, region = excluded.region, locales = excluded.locales,
            review_grace_days = excluded.review_grace_days, time_zone = excluded.time_zone,
            show_reviewers = excluded.show_reviewers, mark_hash = excluded.mark_hash,
            mark_width = excluded.mark_width, mark_height = excluded.mark_height,
            mark_file = excluded.mark_file`,
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
  await announceChange(sql, { kind: 'labels' })
}
