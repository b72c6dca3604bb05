import type { PayloadRequest } from 'payload'
import type { Actor } from '../../../core/audit-log.ts'
import type { Row } from '../../../core/row.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { Entry } from '../../entries/entry.ts'
import { notifyEach } from '../../notices/notices.ts'
import { translatorsInto, writersOfEach } from '../../notices/recipients.ts'
import { findEntries, publishedEntries } from '../../records/load-entries.ts'
import { fingerprintOf, textPartsOf } from '../../translations/fingerprint.ts'
import { cluesOfEach } from '../../translations/pair-clues.ts'
import { pendingOfEach, recordPendingOfEach } from '../../translations/pending-changes.ts'
import { recordSourceTexts, type SourceText } from '../../translations/source-texts.ts'
import { updatePending } from '../../translations/staleness.ts'
import { refreshTranslations } from './refresh-translations.ts'

type SourcePublication = {
  published: Entry
  before: SourceText | undefined
  change: SourceChange | undefined
  actor: Actor
}

/** A change of a published original. */
type ChangedSource = Omit<SourcePublication, 'before'> & { before: SourceText; text: SourceText }

/** A translation of it. */
type Affected = ChangedSource & { id: number; locale: Locale }

const severityOfChange = ({ change }: Pick<SourcePublication, 'change'>) =>
  change?.severity ?? 'clarifying'

/**
 * Records the new texts of originals, and adds their changes to the pending changes of each
 * translation, by a few statements however many there are. Readers see the effect at once.
 * Translations in `together` are published together with their originals, so nothing is pending for
 * them. Runs in the transaction of the publication.
 */
export async function markTranslationsStale(
  req: PayloadRequest,
  sql: Sql,
  publications: readonly SourcePublication[],
  together: ReadonlySet<number>,
  now: Date,
): Promise<void> {
  const changed = publications
    .map((each) => ({ ...each, parts: textPartsOf(each.published) }))
    .filter(({ before, parts }) => before?.fingerprint !== fingerprintOf(parts))
  const texts = await recordSourceTexts(
    sql,
    changed.map(({ published, parts, before, change, actor }) => ({
      entryId: published.id,
      parts,
      severity: before ? severityOfChange({ change }) : null,
      note: before ? change?.note?.trim() || null : null,
      actor,
    })),
  )
  const affected = await translationsOf(
    sql,
    changed.flatMap(({ before, ...each }, index) => {
      const text = texts[index]
      return before && text ? [{ ...each, before, text }] : []
    }),
  )
  await recordPendingOfEach(
    sql,
    affected
      .filter(({ id }) => together.has(id))
      .map(({ id, text, actor }) => ({
        ...{ entryId: id, sourceTextId: text.id, pending: [], actor },
        act: 'published-together',
      })),
  )
  const left = affected.filter(({ id }) => !together.has(id))
  if (left.length === 0) return
  await addPendingChanges(req, sql, left, now)
  await tellTranslators(
    sql,
    left.filter((each) => severityOfChange(each) !== 'wording'),
  )
}

async function translationsOf(sql: Sql, sources: readonly ChangedSource[]): Promise<Affected[]> {
  if (sources.length === 0) return []
  const rows = await sql<Row<'public.entries', 'id'> & { locale: Locale; of: number }>(
    `select id, locale::text as locale, translation_of_id as of from public.entries
      where translation_of_id = any($1::int[]) order by id`,
    [sources.map(({ published }) => published.id)],
  )
  const known = new Map(sources.map((source) => [source.published.id, source]))
  return rows.flatMap(({ id, locale, of }) => {
    const source = known.get(of)
    return source ? [{ ...source, id, locale }] : []
  })
}

async function addPendingChanges(
  req: PayloadRequest,
  sql: Sql,
  translations: readonly Affected[],
  now: Date,
): Promise<void> {
  const ids = translations.map(({ id }) => id)
  const [shown, newest] = [await publishedEntries(req, ids), await findEntries(req, ids, true)]
  const pending = await pendingOfEach(sql, ids)
  const clues = await cluesOfEach(sql, [...newest.values()])
  await recordPendingOfEach(
    sql,
    translations.map((each) => {
      const { id, before, text, actor } = each
      const own = [shown.get(id), newest.get(id)]
        .filter((entry) => entry !== undefined)
        .map((entry) => textPartsOf(entry))
      return {
        ...{ entryId: id, sourceTextId: text.id, actor },
        pending: updatePending(
          pending.get(id) ?? [],
          before.parts,
          text.parts,
          severityOfChange(each),
          own,
          clues.get(id)?.known,
        ),
        act: 'source-changed',
      }
    }),
  )
  await refreshTranslations(
    req,
    sql,
    translations.flatMap(({ id, actor }) => {
      const entry = shown.get(id)
      return entry ? [{ entry, actor }] : []
    }),
    now,
  )
}

async function tellTranslators(sql: Sql, translations: readonly Affected[]): Promise<void> {
  if (translations.length === 0) return
  const writers = await writersOfEach(
    sql,
    translations.map(({ id }) => id),
  )
  const others = new Map<Locale, number[]>()
  for (const { id, locale } of translations)
    if (!writers.has(id) && !others.has(locale))
      others.set(locale, await translatorsInto(sql, locale))
  await notifyEach(
    sql,
    translations.map(({ id, locale, actor }) => ({
      people: writers.get(id) ?? others.get(locale) ?? [],
      kind: 'stale',
      entryId: id,
      by: actor,
    })),
  )
}
