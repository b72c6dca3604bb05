import { insertRows } from '../../core/insert-rows.ts'
import type { Sql } from '../../core/sql.ts'
import { GREETINGS_KEY } from '../label-keys.ts'
import type { ReadModelChange } from '../shapes.ts'
import { announceChange } from './announce.ts'
import {
  contactKeys,
  settingsKeys,
  taglineKeys,
  topicKeys,
  type Difference,
  type KeysOf,
} from './label-changes.ts'
import type {
  ContactRow,
  GreetingRow,
  PhraseRow,
  PublicSettings,
  PublishedSettings,
  TaglineRow,
  TopicRow,
} from './label-rows.ts'

/** How the rows of a table differ from these. Read it before they are written. */
const differencesFrom = <Row>(
  sql: Sql,
  table: string,
  rows: readonly Row[],
): Promise<Difference<Row>[]> =>
  sql<Difference<Row>>(
    `with given as (select * from jsonb_populate_recordset(null::${table}, $1::jsonb)),
          before as (select * from ${table} except all select * from given),
          now as (select * from given except all select * from ${table})
     select 'before' as side, to_jsonb(before) as row from before
     union all select 'now', to_jsonb(now) from now`,
    [JSON.stringify(rows)],
  )

/**
 * Replaces all rows of a table, and announces that if readers see anything else then. Most changes of
 * labels are of one kind, or wait for a signature.
 */
async function replaceRows<Row extends Record<string, unknown>>(
  sql: Sql,
  table: `portal.${'contacts' | 'danger_phrases' | 'greetings' | 'taglines' | 'topics'}`,
  rows: readonly Row[],
  changeOf: (differences: readonly Difference<Row>[]) => Omit<ReadModelChange, 'kind'>,
): Promise<void> {
  const differences = await differencesFrom(sql, table, rows)
  await sql(`delete from ${table}`)
  await insertRows(sql, table, rows)
  if (differences.length > 0)
    await announceChange(sql, { kind: 'labels', ...changeOf(differences) })
}

/** Names what differs, for caches that drop only what shows it. */
const named =
  <Row>(rows: readonly Row[], keysOf: KeysOf<Row>) =>
  (differences: readonly Difference<Row>[]) => ({ labels: keysOf(differences, rows) ?? undefined })

/**
 * Replaces all topics that readers see. Their earlier addresses redirect to them, unless another
 * topic uses the address now.
 */
export async function projectTopics(sql: Sql, rows: TopicRow[]): Promise<void> {
  await replaceRows(sql, 'portal.topics', rows, named(rows, topicKeys))
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
  replaceRows(sql, 'portal.contacts', rows, named(rows, contactKeys))

/** Replaces all phrases of danger that the clinic has added. */
export const projectPhrases = (sql: Sql, rows: PhraseRow[]): Promise<void> =>
  replaceRows(sql, 'portal.danger_phrases', rows, () => ({ pages: 'none' }))

/** Replaces the clinic's own sentences in languages that the portal has no answers in. */
export const projectTaglines = (sql: Sql, rows: TaglineRow[]): Promise<void> =>
  replaceRows(sql, 'portal.taglines', rows, named(rows, taglineKeys))

/** Replaces the greetings that packs can have. */
export const projectGreetings = (sql: Sql, rows: GreetingRow[]): Promise<void> =>
  replaceRows(sql, 'portal.greetings', rows, () => ({ labels: [GREETINGS_KEY] }))

/** Replaces what readers see of the clinic's settings. */
export async function projectSettings(
  sql: Sql,
  { clinic, mark, showReviewers, region, locales, reviewGraceDays, timeZone }: PublicSettings,
): Promise<void> {
  const before = await readSettings(sql)
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
  if (written.length === 0) return
  const now = await readSettings(sql)
  const keys = before && now ? settingsKeys(before, now) : null
  await announceChange(sql, { kind: 'labels', labels: keys ?? undefined })
}

/** What readers see of the settings now; none before the first start is complete. */
async function readSettings(sql: Sql): Promise<PublishedSettings | undefined> {
  const [row] = await sql<PublishedSettings>(
    `select clinic, region, locales, review_grace_days, time_zone, show_reviewers, mark_hash,
            mark_width, mark_height
       from portal.settings`,
  )
  return row
}
