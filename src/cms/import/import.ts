import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Actor } from '../../core/audit-log.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { CheckedPair } from './check/check-pair.ts'
import { duplicateFaults, loadOtherQuestions } from './check/other-questions.ts'
import { loadImportedEntries } from './items/load-imported-entries.ts'
import { lockAndReplan } from './lock-and-replan.ts'
import type { ImportNotice } from './parse/shared/notices.ts'
import { writesNothing, type ImportPlan, type PlanStep } from './plan/plan.ts'
import { withSectionTopics } from './plan/section-topics.ts'
import type { ImportOptions, ImportSource } from './plan/source.ts'
import { planDocument, questionFactsOf, type PlannedDocument } from './plan-document.ts'
import { DocumentFaultsError, type DocumentFault } from './read/faults.ts'
import type { Pair } from './read/pair.ts'
import { duplicateNameFaults, unknownTopicFaults } from './source-faults.ts'
import { executePlan } from './write/execute-plan.ts'
import { entryIdsOf, findOriginal, originalFaults } from './write/find-original.ts'
import { loadTopicIds } from './write/load-topic-ids.ts'

export type ImportOutcome = {
  plan: ImportPlan
  /** For each step, the id of the entry that it wrote; `null` if none. Empty on a dry run. */
  entryIds: (number | null)[]
  written: boolean
  /** What was left out of the document, or kept in another form, in its order. */
  notices: ImportNotice[]
  /** Whether the site offers the document's language to readers. */
  readersSee: boolean
  /** Checks all pairs of the document. Takes a while for a long one. */
  checkPairs: () => (CheckedPair & { pair: Pair })[]
}

export const IMPORT_ACTOR: Actor = { id: null, name: 'Import' }

/**
 * Imports documents, all or nothing, in one transaction (the request's own, if it has one). A
 * second import waits for the first. Throws DocumentFaultsError with all faults of all documents,
 * and then writes nothing.
 */
export async function importSources(
  req: PayloadRequest,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportOutcome[]> {
  return inTransaction(req, async (sql) => {
    if (!options.dryRun) await acquireImportLock(sql, options)
    const topics = await loadTopicIds(req)
    const first = await planAll(sql, sources, topics, options)
    const planned = options.dryRun ? first : await lockAndReplan(sql, first, options)
    const [settings] = await sql<Row<'portal.settings', 'locales'>>(
      'select locales from portal.settings',
    )
    const outcomes: ImportOutcome[] = []
    for (const document of originalsFirst(planned)) {
      const { plan } = document
      const written = !options.dryRun && !writesNothing(plan)
      outcomes.push({
        plan,
        written,
        notices: document.source.notices,
        readersSee: settings?.locales.includes(plan.locale) ?? true,
        checkPairs: () => checkAll(document, options),
        entryIds: written ? await writePlan(req, sql, document, topics, options) : [],
      })
    }
    return outcomes
  })
}

/**
 * Two imports at once would not see each other's answers, so the second waits. Long documents take
 * longer than statements of the desk may.
 */
async function acquireImportLock(sql: Sql, { onBusy }: ImportOptions): Promise<void> {
  await sql('set local statement_timeout to 0')
  const [lock] = await sql<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('attune.import')) as held`,
  )
  if (lock?.held) return
  onBusy?.()
  await sql(`select pg_advisory_xact_lock(hashtext('attune.import'))`)
}

async function planAll(
  sql: Sql,
  sources: readonly ImportSource[],
  topics: ReadonlyMap<string, number>,
  options: ImportOptions,
): Promise<PlannedDocument[]> {
  const faults: DocumentFault[] = [
    ...(options.faults ?? []),
    ...sources.flatMap((source) => source.faults),
    ...duplicateNameFaults(sources),
  ]
  const planned: PlannedDocument[] = []
  for (const source of sources.map((each) => withSectionTopics(each, topics))) {
    const otherQuestions = await loadOtherQuestions(sql, source, sources)
    const original = await findOriginal(sql, source, sources)
    faults.push(
      ...unknownTopicFaults(source, topics, options),
      ...duplicateFaults(source, otherQuestions),
      ...originalFaults(source, original),
    )
    const imported = await loadImportedEntries(sql, source.name, source.locale)
    planned.push(planDocument(source, { original, imported, otherQuestions }, options))
  }
  if (faults.length > 0) throw new DocumentFaultsError(faults)
  return planned
}

/** A translation points to entries of its original. */
const originalsFirst = (planned: readonly PlannedDocument[]): PlannedDocument[] =>
  [...planned].sort(
    (one, other) => Number(one.context.original !== null) - Number(other.context.original !== null),
  )

const checkAll = ({ source, plan, checkPair }: PlannedDocument, { onProgress }: ImportOptions) =>
  plan.steps.flatMap((step, index) => {
    onProgress?.(source.file, index, plan.steps.length, 'checked')
    return step.action === 'gone'
      ? []
      : [{ pair: step.pair, ...checkPair(step.pair, undoneRepairs(step)) }]
  })

const undoneRepairs = (step: PlanStep): readonly string[] =>
  step.action === 'create' || step.action === 'gone' ? [] : step.imported.undone

async function writePlan(
  req: PayloadRequest,
  sql: Sql,
  { source, context, plan, checkPair }: PlannedDocument,
  topicIds: ReadonlyMap<string, number>,
  options: ImportOptions,
): Promise<(number | null)[]> {
  const now = options.now ?? new Date()
  await sql(
    `insert into workflow.import_documents (document, locale, sha256, format, skeleton, imported_at)
      values ($1, $2, $3, $4, $5::jsonb, $6)
     on conflict (document, locale) do update
       set sha256 = excluded.sha256, format = excluded.format, skeleton = excluded.skeleton,
       imported_at = excluded.imported_at`,
    [
      source.name,
      source.locale,
      createHash('sha256').update(source.bytes).digest('hex'),
      source.format,
      JSON.stringify(source.skeleton),
      now,
    ],
  )
  return executePlan(plan, {
    req,
    sql,
    now,
    actor: options.actor ?? IMPORT_ACTOR,
    publish: options.publish ?? false,
    topicIds,
    originalIds: context.original ? await entryIdsOf(sql, context.original) : null,
    factsOf: (pair) => questionFactsOf(source, pair, options),
    checkPair,
    accept: options.accept,
    onProgress: (done, total) => options.onProgress?.(source.file, done, total, 'written'),
  })
}
