import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Actor } from '../../core/audit-log.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Sql } from '../../core/sql.ts'
import type { CheckedPair } from './check/check-pair.ts'
import { duplicateFaults, loadOtherQuestions } from './check/other-questions.ts'
import { lockAndReplan } from './lock-and-replan.ts'
import { writesNothing, type ImportPlan, type PlanStep } from './plan/plan.ts'
import type { ImportOptions, ImportSource } from './plan/source.ts'
import { questionFacts, planDocument, type PlannedDocument } from './plan-document.ts'
import { DocumentFaultsError, type DocumentFault } from './read/faults.ts'
import type { Pair } from './read/pair.ts'
import { executePlan } from './write/execute-plan.ts'
import { entryIdsOf, findOriginal, originalFaults } from './write/find-original.ts'
import { loadImportedEntries } from './write/load-imported.ts'
import { loadTopicIds } from './write/topic-ids.ts'

export type ImportOutcome = {
  plan: ImportPlan
  entryIds: (number | null)[]
  written: boolean
  /** Whether readers are shown the document's language at all. */
  readersSee: boolean
  /**
   * What the checks find in each pair that the document has, what `fix` repairs, and the text that
   * it gives. It takes its time, so it is asked for.
   */
  checkPairs: () => (CheckedPair & { pair: Pair })[]
}

export const IMPORT_ACTOR: Actor = { id: null, name: 'Import' }

/**
 * Imports documents, all or nothing, in one transaction (the request's own, if it has one). Imports
 * wait for each other. Throws Faulty with every fault of every document; then nothing has been
 * written.
 */
export async function importSources(
  req: PayloadRequest,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportOutcome[]> {
  const faults = [
    ...(options.faults ?? []),
    ...sources.flatMap((source) => source.faults),
    ...duplicateNameFaults(sources),
  ]
  return inTransaction(req, async (sql) => {
    await acquireImportLock(sql, options)
    const topics = await loadTopicIds(req)
    const first: PlannedDocument[] = []
    for (const source of sources) {
      const elsewhere = await loadOtherQuestions(sql, source, sources)
      faults.push(
        ...unknownTopicFaults(source, topics, options),
        ...duplicateFaults(source, elsewhere),
      )
      const original = await findOriginal(sql, source, sources)
      faults.push(...originalFaults(source, original))
      const known = await loadImportedEntries(sql, source.name, source.locale)
      first.push(planDocument(source, { original, known, elsewhere }, options))
    }
    if (faults.length > 0) throw new DocumentFaultsError(faults)
    const planned = options.dryRun ? first : await lockAndReplan(sql, first, options)
    const [shown] = await sql<{ locales: string[] }>('select locales from portal.settings')
    const outcomes: ImportOutcome[] = []
    // Originals first: a translation points to entries.
    for (const each of planned.sort(
      (one, other) => Number(one.original !== null) - Number(other.original !== null),
    )) {
      const nothing = options.dryRun === true || writesNothing(each.plan)
      const examined = () =>
        each.plan.steps.flatMap((step, index) => {
          options.onProgress?.(each.source.file, index, each.plan.steps.length, 'checked')
          return step.action === 'gone'
            ? []
            : [{ pair: step.pair, ...each.examined(step.pair, undoneRepairs(step)) }]
        })
      outcomes.push({
        plan: each.plan,
        written: !nothing,
        readersSee: shown?.locales.includes(each.plan.locale) ?? true,
        checkPairs: examined,
        entryIds: nothing ? [] : await writePlan(req, sql, each, topics, options),
      })
    }
    return outcomes
  })
}

/**
 * Long documents take longer than any statement of the desk may. Two imports at once would not know
 * of each other’s answers, so the second waits.
 */
async function acquireImportLock(sql: Sql, { dryRun, onBusy }: ImportOptions): Promise<void> {
  if (dryRun) return
  await sql('set local statement_timeout to 0')
  const [lock] = await sql<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('attune.import')) as held`,
  )
  if (lock?.held) return
  onBusy?.()
  await sql(`select pg_advisory_xact_lock(hashtext('attune.import'))`)
}

async function writePlan(
  req: PayloadRequest,
  sql: Sql,
  { source, original, plan, examined }: PlannedDocument,
  ids: ReadonlyMap<string, number>,
  options: ImportOptions,
) {
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
    topicIds: ids,
    sourceIds: original ? await entryIdsOf(sql, original) : null,
    factsOf: (pair) => questionFacts(source, pair, options),
    finished: examined,
    accept: options.accept,
    onProgress: (done, total) => options.onProgress?.(source.file, done, total, 'written'),
  })
}

function duplicateNameFaults(sources: readonly ImportSource[]): DocumentFault[] {
  const seen = new Set<string>()
  return sources.flatMap(({ file, name }) => {
    const again = seen.has(name)
    seen.add(name)
    return !again
      ? []
      : [
          {
            file,
            line: null,
            code: 'same-name',
            message:
              'Two documents of one name in one run would be taken for one. Rename one of them.',
          },
        ]
  })
}

function unknownTopicFaults(
  source: ImportSource,
  known: ReadonlyMap<string, number>,
  options: ImportOptions,
): DocumentFault[] {
  const wanted = new Set(
    source.pairs.flatMap((pair) => questionFacts(source, pair, options).topics ?? []),
  )
  return [...wanted]
    .filter((slug) => !known.has(slug))
    .map((slug) => ({
      file: source.file,
      line: null,
      code: 'unknown-topic',
      words: slug,
      message: `There is no topic with this address. There are: ${[...known.keys()].sort().join(', ') || 'none yet'}.`,
    }))
}

const undoneRepairs = (step: PlanStep): readonly string[] =>
  step.action === 'create' || step.action === 'gone' ? [] : step.known.undone
