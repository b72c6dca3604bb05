import type { PayloadRequest } from 'payload'
import { recordEvents, type Actor } from '../../../core/audit-log.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import { lexicalFrom } from '../../entries/rich-blocks.ts'
import { recordImportExceptions } from '../../records/approvals.ts'
import { createDrafts, reviseDrafts } from '../../records/drafts.ts'
import { loadEntries } from '../../records/load-entry.ts'
import { publishImported } from '../../workflow/publish-imported.ts'
import type { CheckedPair } from '../check/check-pair.ts'
import type { QuestionFacts } from '../parse/shared/question-facts.ts'
import { textHash, textOf } from '../plan/hash.ts'
import { stepKey, type ImportPlan, type PlanStep } from '../plan/plan.ts'
import type { Pair } from '../read/pair.ts'
import { contentFromFacts } from './content-from-facts.ts'
import { insertItems, markGone, updateItems, type DocumentPosition } from './import-items.ts'

export type WriteContext = {
  req: PayloadRequest
  sql: Sql
  actor: Actor
  now: Date
  /** Published at once, without a review, under the import's exception; otherwise drafts. */
  publish: boolean
  topicIds: ReadonlyMap<string, number>
  /** For a translation: the entries of its original, in the order of its pairs. */
  sourceIds: readonly number[] | null
  factsOf: (pair: Pair) => QuestionFacts
  /** The text to write for a pair: as the document has it, or repaired. */
  finished: (pair: Pair, undone: readonly string[]) => CheckedPair
  accept?: (key: string) => boolean
  onProgress?: (done: number, total: number) => void
}
/** Steps that carry an action of `Kind`. */
type StepOf<Kind extends PlanStep['action'], One = PlanStep> = One extends { action: infer Own }
  ? Kind & Own extends never
    ? never
    : One
  : never
type PositionedStep<Some = PlanStep> = { step: Some; place: DocumentPosition }

/** So many steps are written by one round of statements. */
const BATCH = 200

/**
 * Carries a plan out, in the caller's transaction. Gives back the numbers of the entries written,
 * in the order of the plan's steps.
 */
export async function executePlan(
  { document, locale, steps }: ImportPlan,
  writing: WriteContext,
): Promise<(number | null)[]> {
  const written: (number | null)[] = []
  for (let from = 0; from < steps.length; from += BATCH) {
    const batch = steps.slice(from, from + BATCH).map((step, index): PositionedStep => ({
      step,
      place: { document, locale, position: from + index },
    }))
    const wanted = batch.filter(({ step }) => writing.accept?.(stepKey(step)) ?? true)
    const created = await executeBatch(wanted, locale, writing)
    written.push(
      ...batch.map((each) =>
        wanted.includes(each) ? (created.get(each.step) ?? entryOf(each.step)) : null,
      ),
    )
    writing.onProgress?.(Math.min(from + BATCH, steps.length), steps.length)
  }
  return written
}

const entryOf = (step: PlanStep): number | null =>
  step.action === 'create' ||
  step.action === 'unchanged' ||
  (step.action === 'conflict' && step.recorded)
    ? null
    : step.known.entryId

async function executeBatch(
  placed: readonly PositionedStep[],
  locale: Locale,
  writing: WriteContext,
): Promise<Map<PlanStep, number>> {
  const { sql, now } = writing
  const all = <Kind extends PlanStep['action']>(...kinds: Kind[]) =>
    placed.flatMap(({ step, place }): PositionedStep<StepOf<Kind>>[] =>
      (kinds as string[]).includes(step.action) ? [{ step: step as StepOf<Kind>, place }] : [],
    )
  const created = await createEntries(all('create'), locale, writing)
  await reviseEntries(all('update', 'repair'), locale, writing)
  await updateItems(
    sql,
    all('moved', 'back').map(({ step, place }) => ({
      entryId: step.known.entryId,
      pair: step.pair,
      place,
      finished: null,
    })),
    now,
  )
  await recordConflicts(
    all('conflict').filter(({ step }) => !step.recorded),
    writing,
  )
  const gone = all('gone').map(({ step }) => step.known.entryId)
  if (gone.length > 0) await markGone(sql, gone, now)
  return created
}

async function createEntries(
  placed: readonly PositionedStep<StepOf<'create'>>[],
  locale: Locale,
  writing: WriteContext,
): Promise<Map<PlanStep, number>> {
  const { req, sql, now } = writing
  if (placed.length === 0) return new Map()
  await lockOriginals(
    placed.map(({ place }) => originalOf(place, writing)),
    writing,
  )
  const texts = placed.map(({ step }) => writing.finished(step.pair, []))
  const facts = { isTranslation: writing.sourceIds !== null, topicIds: writing.topicIds }
  const ids = await createDrafts(
    req,
    sql,
    locale,
    placed.map(({ step, place }, index) => ({
      ...wordingFields(texts[index]?.text ?? textOf(step.pair), locale),
      ...contentFromFacts(writing.factsOf(step.pair), facts),
      translationOf: originalOf(place, writing),
      origin: originOf(step.pair, step.key, place, now),
    })),
    now,
  )
  const items = placed.map(({ step, place }, index) => ({
    entryId: ids[index] ?? 0,
    pair: step.pair,
    place,
    key: step.key,
    finished: texts[index] ?? writing.finished(step.pair, []),
  }))
  await insertItems(sql, items, now)
  await logWritten(items, 'created', writing)
  if (writing.publish) await publishImportedTexts(ids, writing)
  return new Map(items.map(({ entryId }, index) => [placed[index]?.step as PlanStep, entryId]))
}

/** What happens to an original happens to its translations, so nothing happens to it meanwhile. */
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

const originalOf = (
  { position }: DocumentPosition,
  { sourceIds }: Pick<WriteContext, 'sourceIds'>,
): number | null => sourceIds?.[position] ?? null

/**
 * Publishes what has just been written. A translation stays a draft while readers can not see its
 * original.
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

/** A changed text becomes a draft on top; what readers see stays until somebody publishes. */
async function reviseEntries(
  placed: readonly PositionedStep<StepOf<'update'>>[],
  locale: Locale,
  writing: WriteContext,
): Promise<void> {
  const { req, sql, now } = writing
  if (placed.length === 0) return
  const items = placed.map(({ step: { pair, known }, place }) => ({
    entryId: known.entryId,
    key: known.key,
    pair,
    place,
    finished: writing.finished(pair, known.undone),
  }))
  await reviseDrafts(
    req,
    sql,
    locale,
    items.map(({ entryId, key, pair, place, finished }) => ({
      entryId,
      ...wordingFields(finished.text, locale),
      origin: originOf(pair, key, place, now),
    })),
    now,
  )
  await updateItems(sql, items, now)
  await logWritten(items, 'revised', writing)
}

/** What waits for a person: what the document says now, and how an import would write it. */
export type ImportConflict = {
  hash: string
  file: EntryText
  finished: CheckedPair
  verbatim: string
  firstLine: number
  lastLine: number
  at: string
}

async function recordConflicts(
  placed: readonly PositionedStep<StepOf<'conflict'>>[],
  writing: WriteContext,
): Promise<void> {
  for (const {
    step: { pair, known },
  } of placed) {
    const conflict: ImportConflict = {
      hash: textHash(textOf(pair)),
      file: textOf(pair),
      finished: writing.finished(pair, known.undone),
      verbatim: pair.verbatim,
      firstLine: pair.firstLine,
      lastLine: pair.lastLine,
      at: writing.now.toISOString(),
    }
    await writing.sql(
      'update workflow.import_items set conflict = $2::jsonb, gone_at = null where entry_id = $1',
      [known.entryId, JSON.stringify(conflict)],
    )
  }
  await logWritten(
    placed.map(({ step, place }) => ({ entryId: step.known.entryId, pair: step.pair, place })),
    'conflict',
    writing,
  )
}

const wordingFields = ({ question, answer }: EntryText, locale: Locale) => ({
  question,
  answer: lexicalFrom(answer, locale),
})

const originOf = (pair: Pair, key: string, { document }: DocumentPosition, now: Date) => ({
  document,
  key,
  firstLine: pair.firstLine,
  lastLine: pair.lastLine,
  verbatim: pair.verbatim,
  textHash: textHash(textOf(pair)),
  importedAt: now.toISOString(),
})

const logWritten = (
  items: readonly { entryId: number; pair: Pair; place: DocumentPosition }[],
  what: string,
  { sql, actor }: WriteContext,
) =>
  recordEvents(
    sql,
    items.map(({ entryId, pair, place: { document, locale } }) => ({
      actor,
      action: 'import.written',
      entryId,
      locale,
      details: { document, firstLine: pair.firstLine, what },
    })),
  )
