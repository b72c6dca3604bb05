import type { PayloadRequest } from 'payload'
import type { Actor } from '../../../core/audit-log.ts'
import type { Row } from '../../../core/row.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Entry } from '../../entries/entry.ts'
import { tell } from '../../notices/notices.ts'
import { translatorsInto, writersOf } from '../../notices/recipients.ts'
import { findEntries, publishedEntries } from '../../records/load-entries.ts'
import { fingerprintOf, textPartsOf } from '../../translations/fingerprint.ts'
import { pendingOf, recordPending } from '../../translations/pending-changes.ts'
import { recordSourceTexts, type SourceText } from '../../translations/source-texts.ts'
import { updatePending } from '../../translations/staleness.ts'
import { refreshTranslation } from './refresh-translation.ts'

type SourcePublication = {
  published: Entry
  before: SourceText | undefined
  change: SourceChange | undefined
  actor: Actor
  except?: readonly number[]
}

/**
 * Records the new texts of originals, and adds their changes to the pending changes of each
 * translation. Readers see the effect at once. Translations in `except` are published together with
 * the original, so nothing is pending for them. Runs in the transaction of the publication.
 */
export async function markTranslationsStale(
  req: PayloadRequest,
  sql: Sql,
  publications: readonly SourcePublication[],
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
      severity: before ? (change?.severity ?? 'clarifying') : null,
      note: before ? change?.note?.trim() || null : null,
      actor,
    })),
  )
  for (const [index, { before, ...publication }] of changed.entries()) {
    const text = texts[index]
    if (before && text) await addPendingChanges(req, sql, { ...publication, before, text }, now)
  }
}

async function addPendingChanges(
  req: PayloadRequest,
  sql: Sql,
  {
    published,
    before,
    text,
    change,
    actor,
    except = [],
  }: SourcePublication & { before: SourceText; text: SourceText },
  now: Date,
): Promise<void> {
  const severity = change?.severity ?? 'clarifying'
  const translations = await sql<
    Row<'public.entries', 'id'> & { locale: NonNullable<Row<'public.entries'>['locale']> }
  >(
    'select id, locale::text as locale from public.entries where translation_of_id = $1 order by id',
    [published.id],
  )
  const ids = translations.map(({ id }) => id)
  const [shown, newest] = [await publishedEntries(req, ids), await findEntries(req, ids, true)]
  for (const { id, locale } of translations) {
    const own = [shown.get(id), newest.get(id)]
      .filter((entry) => entry !== undefined)
      .map((each) => textPartsOf(each))
    const pending = except.includes(id)
      ? []
      : updatePending(await pendingOf(sql, id), before.parts, text.parts, severity, own)
    await recordPending(sql, {
      entryId: id,
      sourceTextId: text.id,
      pending,
      act: except.includes(id) ? 'published-together' : 'source-changed',
      actor,
    })
    if (except.includes(id)) continue
    await refreshTranslation(req, sql, id, actor, now)
    if (severity === 'wording') continue
    const writers = await writersOf(sql, id)
    await tell(sql, {
      people: writers.length > 0 ? writers : await translatorsInto(sql, locale),
      kind: 'stale',
      entryId: id,
      by: actor,
    })
  }
}
