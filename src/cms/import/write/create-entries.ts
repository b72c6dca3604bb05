import { recordImportExceptions } from '../../records/approvals.ts'
import { createDrafts } from '../../records/drafts.ts'
import { loadEntries } from '../../records/load-entries.ts'
import { publishImported } from '../../workflow/publish-imported.ts'
import { insertItems } from '../items/import-items.ts'
import type { PlanStep } from '../plan/plan.ts'
import { contentFromFacts } from './content-from-facts.ts'
import { logWritten, originOf, wordingFields } from './entry-fields.ts'
import { recordOldAddresses } from './old-addresses.ts'
import type { PositionedStep, WriteContext } from './write-context.ts'

/** Creates an entry for each pair. Returns their ids by step. */
export async function createEntries(
  steps: readonly PositionedStep<'create'>[],
  context: WriteContext,
): Promise<Map<PlanStep, number>> {
  const { req, sql, now } = context
  const [first] = steps
  if (!first) return new Map()
  const drafts = steps.map(({ step, position }) => ({
    step,
    position,
    checked: context.checkPair(step.pair, []),
    translationOf: context.originalIds?.[position.index] ?? null,
  }))
  await lockOriginals(
    drafts.map(({ translationOf }) => translationOf),
    context,
  )
  const { locale } = first.position
  const facts = { isTranslation: context.originalIds !== null, topicIds: context.topicIds }
  const ids = await createDrafts(
    req,
    sql,
    locale,
    drafts.map(({ step, position, checked, translationOf }) => ({
      ...wordingFields(checked.text, locale),
      ...contentFromFacts(context.factsOf(step.pair), facts),
      translationOf,
      origin: originOf(step.pair, step.key, position, now),
    })),
    now,
  )
  const items = drafts.map(({ step, position, checked }, index) => ({
    entryId: ids[index] ?? 0,
    pair: step.pair,
    position,
    key: step.key,
    checked,
  }))
  await insertItems(sql, items, now)
  await recordOldAddresses(sql, items)
  await logWritten(items, 'created', context)
  if (context.publish) await publishImportedTexts(ids, context)
  return new Map(steps.map(({ step }, index) => [step, ids[index] ?? 0]))
}

/** Locks originals: what happens to one must not happen while its translation is created. */
async function lockOriginals(
  ids: readonly (number | null)[],
  { sql }: WriteContext,
): Promise<void> {
  const originals = ids.filter((id) => id !== null)
  if (originals.length > 0)
    await sql(
      `select id from public.entries where id in (select jsonb_array_elements_text($1::jsonb)::int)
        order by id for share`,
      [JSON.stringify(originals)],
    )
}

/**
 * Publishes entries that have just been created. A translation stays a draft while its original is
 * not published.
 */
async function publishImportedTexts(
  ids: readonly number[],
  { req, sql, actor, now }: WriteContext,
): Promise<void> {
  const loaded = (await loadEntries(req, ids)).filter(({ sourcePublished }) => sourcePublished)
  await recordImportExceptions(
    sql,
    loaded.map(({ entry, hash }) => ({ entryId: entry.id, locale: entry.locale, textHash: hash })),
    actor.name,
  )
  await publishImported(sql, loaded, actor, now)
}
