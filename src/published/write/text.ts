import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Moment } from '../../core/tables.ts'
import type { Field } from '../../fields/field.ts'
import type { PublishedText, ReaderChange } from '../shapes.ts'
import { announceChange, announceChanges, readTouched } from './announce.ts'
import { writeEntries } from './entry-rows.ts'
import { endHistory, insertHistory, type TextWithChange } from './history.ts'
import { updateTranslationHistory, updateTranslations } from './translations.ts'
import { addressesLeadingTo, refreshLinksTo } from './withdrawn-links.ts'

/**
 * Writes a text into the read model and its history, removes the tombstones and redirects that it
 * replaces, and announces the change. Runs in the caller's transaction.
 */
export const projectText = (
  sql: Sql,
  text: PublishedText,
  now: Date,
  change?: ReaderChange,
  fields?: readonly Field[],
): Promise<void> => projectTexts(sql, [{ text, change }], now, fields)

/**
 * The same for many texts, by a few statements however many there are: all of them originals, or
 * all of them translations.
 */
export async function projectTexts(
  sql: Sql,
  shown: readonly TextWithChange[],
  now: Date,
  fields?: readonly Field[],
): Promise<void> {
  const texts = shown.map(({ text }) => text)
  const before = await readTouched(
    sql,
    texts.map(({ entryId }) => entryId),
  )
  const history = await readHistory(sql, texts)
  const isShown = ({ entryId }: PublishedText) => Boolean(history.get(entryId)?.text_hash)
  const isSameText = ({ entryId, textHash }: PublishedText) =>
    history.get(entryId)?.text_hash === textHash
  const isSameApproval = ({ entryId, review }: PublishedText) => {
    const { basis, approver_id } = history.get(entryId) ?? {}
    return basis === (review ? 'approval' : 'import') && approver_id === (review?.personId ?? null)
  }
  const fresh = shown.filter(({ text }) => !isSameText(text) || !isSameApproval(text))
  if (fresh.length > 0) {
    const ids = fresh.map(({ text }) => text.entryId)
    await endHistory(sql, ids, now, 'replaced')
    await insertHistory(sql, fresh, now, fields)
  }
  await writeEntries(
    sql,
    texts.map((text) => ({
      text,
      firstPublishedAt: history.get(text.entryId)?.first_shown_from ?? now,
      changedAt: isSameText(text) ? null : now,
    })),
    fields,
  )
  const originals = texts.filter(({ entryId, sourceId }) => entryId === sourceId)
  await updateTranslationHistory(sql, originals, now, fields)
  await updateTranslations(sql, originals, fields)
  await replaceAddresses(
    sql,
    texts,
    texts.filter((text) => !isShown(text)).map(({ entryId }) => entryId),
  )
  await announceChanges(
    sql,
    shown.map(({ text: { entryId, locale }, change }) => ({
      // A change for safety takes the text before it back.
      kind: change?.severity === 'safety' ? 'withdrawn' : 'published',
      ...{ entryId, locale },
    })),
    before,
  )
}

type LastShown = Pick<Row<'portal.history'>, 'entry_id'> & {
  first_shown_from: Moment
  /** Of the text that readers see now, if there is one. */
  text_hash: Row<'portal.history'>['text_hash'] | null
  approver_id: Row<'portal.history'>['approver_id']
  basis: Row<'portal.history'>['basis'] | null
}

/** What readers have seen of entries until now, by entry id. */
async function readHistory(
  sql: Sql,
  texts: readonly PublishedText[],
): Promise<Map<number, LastShown>> {
  const rows = await sql<LastShown>(
    `select f.entry_id, f.first_shown_from, h.text_hash, h.approver_id, h.basis
       from (select entry_id, min(shown_from) as first_shown_from from portal.history
              where entry_id = any($1::int[]) group by entry_id) f
       left join portal.history h on h.entry_id = f.entry_id and h.shown_until is null`,
    [texts.map(({ entryId }) => entryId)],
  )
  return new Map(rows.map((row) => [row.entry_id, row]))
}

/** `fresh`: the ids of those that readers could not see until now. */
async function replaceAddresses(
  sql: Sql,
  texts: readonly PublishedText[],
  fresh: readonly number[],
): Promise<void> {
  const ids = texts.map(({ entryId }) => entryId)
  const returned = await sql<Row<'portal.tombstones', 'locale' | 'slug'>>(
    `with own as (
       delete from portal.tombstones where entry_id = any($1::int[]) returning locale, slug)
     select locale, slug from own
     union
     -- Links to what was withdrawn lead here instead.
     (${addressesLeadingTo('$2::int[]')})`,
    [ids, [...fresh]],
  )
  await refreshLinksTo(sql, returned)
  await sql('delete from portal.hidden where entry_id = any($1::int[])', [ids])
  await sql(
    `delete from portal.redirects r using jsonb_to_recordset($1::jsonb) n (locale text, slug text)
      where r.locale = n.locale and r.slug = n.slug`,
    [JSON.stringify(texts.map(({ locale, slug }) => ({ locale, slug })))],
  )
  await sql(
    `insert into portal.redirects (locale, slug, entry_id)
     select locale, slug, entry_id from workflow.addresses
      where entry_id = any($1::int[]) and status = 'redirect'
     on conflict (locale, slug) do update set entry_id = excluded.entry_id`,
    [ids],
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
  await insertHistory(
    sql,
    texts.map((text) => ({ text })),
    now,
  )
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
  firstPublishedAt: Moment,
  changedAt: Moment | null,
  fields?: readonly Field[],
): Promise<void> => writeEntries(sql, [{ text, firstPublishedAt, changedAt }], fields)

/**
 * Records which translations are stale because their originals have been clarified, so that readers
 * are told. Runs in the caller's transaction.
 */
export async function projectStaleness(
  sql: Sql,
  translations: readonly Pick<PublishedText, 'entryId' | 'staleSeverity'>[],
): Promise<void> {
  if (translations.length === 0) return
  const changed = await sql<Row<'portal.entries', 'entry_id' | 'locale'>>(
    `update portal.entries e set stale_severity = n."staleSeverity"
       from jsonb_to_recordset($1::jsonb) n ("entryId" int, "staleSeverity" text)
      where e.entry_id = n."entryId" and e.stale_severity is distinct from n."staleSeverity"
      returning e.entry_id, e.locale`,
    [JSON.stringify(translations)],
  )
  await announceChanges(
    sql,
    changed.map(({ entry_id, locale }) => ({ kind: 'published', entryId: entry_id, locale })),
  )
}
