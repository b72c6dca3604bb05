import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Field } from '../../fields/field.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { PublishedText, ReaderChange } from '../shapes.ts'
import { announceChange, readTouched } from './announce.ts'
import { writeEntries } from './entry-rows.ts'
import { endHistory, insertHistory } from './history.ts'
import { updateTranslationHistory, updateTranslations } from './translations.ts'
import { refreshLinksTo } from './withdrawn-links.ts'

/**
 * Writes a text into the read model and its history, removes the tombstones and redirects that it
 * replaces, and announces the change. Runs in the caller's transaction.
 */
export async function projectText(
  sql: Sql,
  text: PublishedText,
  now: Date,
  change?: ReaderChange,
  fields?: readonly Field[],
): Promise<void> {
  const before = await readTouched(sql, text.entryId)
  const [current] = await sql<
    Row<'portal.history', 'text_hash' | 'slug' | 'approver_id' | 'basis'>
  >(
    `select text_hash, slug, approver_id, basis from portal.history
      where entry_id = $1 and shown_until is null`,
    [text.entryId],
  )
  const [first] = await sql<{ shown_from: Date | null }>(
    'select min(shown_from) as shown_from from portal.history where entry_id = $1',
    [text.entryId],
  )
  const isSameText = current?.text_hash === text.textHash
  const isSameApproval =
    current?.basis === (text.review ? 'approval' : 'import') &&
    current.approver_id === (text.review?.personId ?? null)
  if (!isSameText || !isSameApproval) {
    await endHistory(sql, text.entryId, now, 'replaced')
    await insertHistory(sql, [text], now, change, fields)
  }
  await writeEntry(sql, text, first?.shown_from ?? now, isSameText ? null : now, fields)
  if (text.entryId === text.sourceId) {
    await updateTranslationHistory(sql, text, now, fields)
    await updateTranslations(sql, text, fields)
  }
  await replaceAddresses(sql, text, current === undefined)
  // A change for safety takes the text before it back.
  const kind = change?.severity === 'safety' ? 'withdrawn' : 'published'
  await announceChange(sql, { kind, entryId: text.entryId, locale: text.locale }, before)
}

async function replaceAddresses(
  sql: Sql,
  { entryId, locale, slug }: PublishedText,
  isNew: boolean,
): Promise<void> {
  const returned = await sql<{ locale: Locale; slug: string }>(
    `with own as (delete from portal.tombstones where entry_id = $1 returning locale, slug)
     select locale, slug from own
     union
     -- Links to what was withdrawn lead here instead.
     select locale, slug from portal.tombstones
      where $2 and entry_id <> $1 and (source_id = $1 or alternative_ids @> array[$1::int])`,
    [entryId, isNew],
  )
  await refreshLinksTo(sql, returned)
  await sql('delete from portal.hidden where entry_id = $1', [entryId])
  await sql('delete from portal.redirects where locale = $1 and slug = $2', [locale, slug])
  await sql(
    `insert into portal.redirects (locale, slug, entry_id)
     select locale, slug, entry_id from workflow.addresses
      where entry_id = $1 and status = 'redirect'
     on conflict (locale, slug) do update set entry_id = excluded.entry_id`,
    [entryId],
  )
}

/**
 * Writes texts of entries that were never published, in a few statements however many there are.
 * Their entries must have no address or tombstone in the read model. Announces once. Runs in the
 * caller's transaction.
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
  if (texts.length > 0) await announceChange(sql, { kind: 'published' })
}

/** Writes the row of a text. A `changedAt` of `null` keeps the date of the last change. */
export const writeEntry = (
  sql: Sql,
  text: PublishedText,
  firstPublishedAt: Date,
  changedAt: Date | null,
  fields?: readonly Field[],
): Promise<void> => writeEntries(sql, [{ text, firstPublishedAt, changedAt }], fields)

/**
 * Records whether a translation is stale because its original has been clarified, so that readers
 * are told. Runs in the caller's transaction.
 */
export async function projectStaleness(
  sql: Sql,
  entryId: number,
  staleSeverity: PublishedText['staleSeverity'],
): Promise<void> {
  const [changed] = await sql<{ locale: Locale }>(
    `update portal.entries set stale_severity = $2
      where entry_id = $1 and stale_severity is distinct from $2 returning locale`,
    [entryId, staleSeverity],
  )
  if (changed) await announceChange(sql, { kind: 'published', entryId, locale: changed.locale })
}
