import type { Sql } from '../../core/sql.ts'
import type { Field } from '../../fields/field.ts'
import type { Locale } from '../../i18n/locales.ts'
import {
  CHANGED_CHANNEL,
  type ReadModelChange,
  type PublishedText,
  type ReaderChange,
} from '../shapes.ts'
import { insertHistory, writeEntries } from './entry-rows.ts'
import { updateTranslationHistory, updateTranslations } from './translations.ts'

/** Tells every web process, once the transaction has committed, that what it holds is old. */
export const notifyReaders = (sql: Sql, change: ReadModelChange) =>
  sql('select pg_notify($1, $2)', [CHANGED_CHANNEL, JSON.stringify(change)])

/**
 * Writes one text into the read model, its history, and out of the redirects and tombstones; and
 * announces it. Runs in the caller's transaction.
 */
export async function projectText(
  sql: Sql,
  text: PublishedText,
  now: Date,
  change?: ReaderChange,
  fields?: readonly Field[],
): Promise<void> {
  const [open] = await sql<{
    text_hash: string
    slug: string
    approver_id: number | null
    basis: string
  }>(
    `select text_hash, slug, approver_id, basis from portal.history where entry_id = $1
      and shown_until is null`,
    [text.entryId],
  )
  const [before] = await sql<{ first: Date | null }>(
    'select min(shown_from) as first from portal.history where entry_id = $1',
    [text.entryId],
  )
  const basis = text.review ? 'approval' : 'import'
  const same =
    open?.text_hash === text.textHash &&
    open.basis === basis &&
    open.approver_id === (text.review?.personId ?? null)
  if (!same) {
    await endHistory(sql, text.entryId, now, 'replaced')
    await insertHistory(sql, [text], now, change, fields)
  }
  await writeEntry(
    sql,
    text,
    before?.first ?? now,
    open?.text_hash === text.textHash ? null : now,
    fields,
  )
  if (text.entryId === text.sourceId) {
    await updateTranslationHistory(sql, text, now, fields)
    await updateTranslations(sql, text, fields)
  }
  await sql('delete from portal.tombstones where entry_id = $1', [text.entryId])
  await sql('delete from portal.hidden where entry_id = $1', [text.entryId])
  await sql('delete from portal.redirects where locale = $1 and slug = $2', [
    text.locale,
    text.slug,
  ])
  await sql(
    `insert into portal.redirects (locale, slug, entry_id)
     select locale, slug, entry_id from workflow.addresses where entry_id = $1
       and status = 'redirect'
     on conflict (locale, slug) do update set entry_id = excluded.entry_id`,
    [text.entryId],
  )
  await notifyReaders(sql, { kind: 'published', entryId: text.entryId, locale: text.locale })
}

/**
 * Writes texts that readers have never seen, of answers that have no address or tombstone of theirs
 * in the read model yet, by a few statements however many there are. Runs in the caller's
 * transaction, and announces once.
 */
export async function projectNewTexts(
  sql: Sql,
  texts: readonly PublishedText[],
  now: Date,
): Promise<void> {
  await insertHistory(sql, texts, now)
  await writeEntries(
    sql,
    texts.map((text) => ({ text, firstPublishedAt: now, changedAt: now })),
  )
  if (texts.length > 0) await notifyReaders(sql, { kind: 'published' })
}

/**
 * Writes the row of one text. `changedAt` of `null` keeps the date on which readers last saw a
 * change.
 */
export const writeEntry = (
  sql: Sql,
  text: PublishedText,
  firstPublishedAt: Date,
  changedAt: Date | null,
  fields?: readonly Field[],
): Promise<void> => writeEntries(sql, [{ text, firstPublishedAt, changedAt }], fields)

const endHistory = (sql: Sql, entryId: number, now: Date, reason: string) =>
  sql(
    `update portal.history set shown_until = $2, end_reason = $3 where entry_id = $1
      and shown_until is null`,
    [entryId, now, reason],
  )

/**
 * Takes one text out of the read model and leaves a tombstone at each address that led to it. Runs
 * in the caller's transaction.
 */
export async function projectWithdrawal(
  sql: Sql,
  entryId: number,
  alternativeIds: number[],
  reason: string,
  now: Date,
): Promise<boolean> {
  const [gone] = await sql<{ source_id: number; locale: string; topic_ids: number[] }>(
    `with shown as (delete from portal.entries where entry_id = $1
      returning source_id, locale, topic_ids),
          hidden as (delete from portal.hidden where entry_id = $1
            returning source_id, locale, topic_ids)
     select * from shown union all select * from hidden`,
    [entryId],
  )
  if (!gone) return false
  await sql(
    `delete from portal.redirects r using workflow.addresses a where a.entry_id = $1
      and r.locale = a.locale and r.slug = a.slug`,
    [entryId],
  )
  await sql('delete from portal.redirects where entry_id = $1', [entryId])
  await sql(
    `insert into portal.tombstones (locale, slug, entry_id, source_id, withdrawn_at,
      alternative_ids, topic_ids)
     select locale, slug, entry_id, $2, $3, $4, $5 from workflow.addresses where entry_id = $1
       and status in ('live', 'redirect')
     on conflict (locale, slug) do update
       set entry_id = excluded.entry_id, withdrawn_at = excluded.withdrawn_at,
       alternative_ids = excluded.alternative_ids, topic_ids = excluded.topic_ids`,
    [entryId, gone.source_id, now, alternativeIds, gone.topic_ids],
  )
  await endHistory(sql, entryId, now, reason)
  await notifyReaders(sql, { kind: 'withdrawn', entryId })
  return true
}

/**
 * Tells readers of a translation that its original has since been clarified, or no longer. Runs in
 * the caller's transaction.
 */
export async function projectStaleness(
  sql: Sql,
  entryId: number,
  staleSeverity: PublishedText['staleSeverity'],
): Promise<void> {
  const rows = await sql<{ locale: Locale }>(
    `update portal.entries set stale_severity = $2 where entry_id = $1
      and stale_severity is distinct from $2 returning locale`,
    [entryId, staleSeverity],
  )
  if (rows[0]) await notifyReaders(sql, { kind: 'published', entryId, locale: rows[0].locale })
}

/**
 * Takes a translation away from readers because its original changed for safety: its addresses lead
 * to the original, which is shown whole in its own language, until the translation is published or
 * shown again. Runs in the caller's transaction.
 */
export async function projectHidden(sql: Sql, entryId: number, now: Date): Promise<boolean> {
  const rows = await sql(
    `with gone as (delete from portal.entries where entry_id = $1 and source_id <> $1
      returning entry_id, source_id, locale, topic_ids)
     insert into portal.hidden (entry_id, source_id, locale, topic_ids, since)
       select entry_id, source_id, locale, topic_ids, $2::timestamptz from gone returning entry_id`,
    [entryId, now],
  )
  if (rows.length === 0) return false
  await sql('delete from portal.redirects where entry_id = $1', [entryId])
  await sql(
    `insert into portal.redirects (locale, slug, entry_id)
     select a.locale, a.slug, h.source_id from workflow.addresses a join portal.hidden h
       using (entry_id) where a.entry_id = $1 and a.status in ('live', 'redirect')
     on conflict (locale, slug) do update set entry_id = excluded.entry_id`,
    [entryId],
  )
  await endHistory(sql, entryId, now, 'The original changed for safety')
  await notifyReaders(sql, { kind: 'withdrawn', entryId })
  return true
}
