import { recordEvents, type Actor } from '../../core/audit-log.ts'
import { markPublished } from '../../core/payload-tables.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Sql } from '../../core/sql.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { projectNewTexts } from '../../published/write/text.ts'
import { linkedEntries } from '../entries/answer-html.ts'
import { makeNewAddressesLive } from '../records/addresses.ts'
import { standingApprovals } from '../records/approvals.ts'
import type { LoadedEntry } from '../records/load-entry.ts'
import { textPartsOf } from '../translations/fingerprint.ts'
import { recordFirstSourceTexts } from '../translations/source-texts.ts'
import { liveAddresses, publicFields } from './publish/published-text.ts'

/**
 * Publishes the entries that an import has just created and recorded as exceptions, with a fixed
 * number of statements. This is the only way to publish texts that nobody has reviewed, and it
 * works for their first publication only. Runs in the import's transaction. Throws a Refusal, and
 * then publishes nothing.
 */
export async function publishImported(
  sql: Sql,
  loaded: readonly LoadedEntry[],
  actor: Actor,
  now: Date,
): Promise<void> {
  if (loaded.length === 0) return
  await requireNewImports(sql, loaded)
  const ids = loaded.map(({ entry }) => entry.id)
  const links = await liveAddresses(
    sql,
    loaded.flatMap(({ entry }) => (entry.answer ? linkedEntries(entry.answer) : [])),
  )
  const at = now.toISOString()
  await markPublished(sql, ids, now)
  await sql(
    `update workflow.desk_list set state = 'published', updated_at = $2::timestamptz
      where entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(ids), at],
  )
  await makeNewAddressesLive(sql, ids)
  await projectNewTexts(
    sql,
    loaded.map(({ entry, shared, hash }) => ({
      ...publicFields(entry, shared, (id) => links.get(id) ?? null),
      textHash: hash,
      publishedBy: actor.name,
      review: null,
      staleSeverity: null,
    })),
    now,
  )
  await recordEvents(
    sql,
    loaded.map(({ entry, hash }) => ({
      actor,
      action: 'import.published',
      entryId: entry.id,
      locale: entry.locale,
      textHash: hash,
      details: { reviewed: false },
    })),
  )
  await recordFirstSourceTexts(
    sql,
    loaded
      .filter(({ entry }) => !entry.translationOf)
      .map(({ entry }) => ({ entryId: entry.id, parts: textPartsOf(entry) })),
    actor,
  )
}

/**
 * Throws a Refusal unless every entry is a new draft with a single version and an import's
 * exception for exactly this text, and the original of each translation is published.
 */
async function requireNewImports(sql: Sql, loaded: readonly LoadedEntry[]): Promise<void> {
  const exceptions = await standingApprovals(
    sql,
    loaded.map(({ entry, hash }) => ({ entryId: entry.id, textHash: hash })),
  )
  const [newDrafts] = await sql<{ n: number }>(
    `select count(*)::int as n from public.entries e
      where e.id in (select jsonb_array_elements_text($1::jsonb)::int) and e._status = 'draft'
        and not exists (select from portal.history h where h.entry_id = e.id)
        and (select count(*) from public._entries_v v where v.parent_id = e.id) = 1`,
    [JSON.stringify(loaded.map(({ entry }) => entry.id))],
  )
  const excepted = loaded.every(
    ({ entry, sourcePublished }) => sourcePublished && exceptions.get(entry.id)?.kind === 'import',
  )
  if (!excepted || newDrafts?.n !== loaded.length)
    throw new Refusal(deskInEnglish('workflow.importedOnly'), 422)
}
