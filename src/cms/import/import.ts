import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Actor } from '../../core/audit-log.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Sql } from '../../core/sql.ts'
import { askedElsewhere, elsewhereOf } from './check/other-questions.ts'
import type { Examined } from './check/check-pair.ts'
import { heldPlans } from './lock-and-replan.ts'
import { writesNothing, type Plan, type Step } from './plan/plan.ts'
import type { ImportOptions, Source } from './plan/source.ts'
import { factsOf, planOne, type Planned } from './plan-document.ts'
import { Faulty, type Fault } from './read/faults.ts'
import type { Pair } from './read/pair.ts'
import { carryOut } from './write/execute-plan.ts'
import { knownEntries } from './write/load-imported.ts'
import { entriesOf, originalOf, unlikeOriginal } from './write/find-original.ts'
import { topicIds } from './write/topic-ids.ts'

export type Outcome = {
  plan: Plan
  entryIds: (number | null)[]
  written: boolean
  /** Whether readers are shown the document's language at all. */
  readersSee: boolean
  /**
   * What the checks find in each pair that the document has, what `fix` repairs, and the text that
   * it gives. It takes its time, so it is asked for.
   */
  examined: () => (Examined & { pair: Pair })[]
}

export const IMPORT: Actor = { id: null, name: 'Import' }

/**
 * Imports documents, all or nothing, in one transaction (the request's own, if it has one). Imports
 * wait for each other. Throws Faulty with every fault of every document; then nothing has been
 * written.
 */
export async function importSources(
  req: PayloadRequest,
  sources: readonly Source[],
  options: ImportOptions,
): Promise<Outcome[]> {
  const faults = [
    ...(options.faults ?? []),
    ...sources.flatMap((source) => source.faults),
    ...sameNames(sources),
  ]
  return inTransaction(req, async (sql) => {
    await begin(sql, options)
    const topics = await topicIds(req)
    const first: Planned[] = []
    for (const source of sources) {
      const elsewhere = await elsewhereOf(sql, source, sources)
      faults.push(...unknownTopics(source, topics, options), ...askedElsewhere(source, elsewhere))
      const original = await originalOf(sql, source, sources)
      faults.push(...unlikeOriginal(source, original))
      const known = await knownEntries(sql, source.name, source.locale)
      first.push(planOne(source, { original, known, elsewhere }, options))
    }
    if (faults.length > 0) throw new Faulty(faults)
    const planned = options.dryRun ? first : await heldPlans(sql, first, options)
    const [shown] = await sql<{ locales: string[] }>('select locales from portal.settings')
    const outcomes: Outcome[] = []
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
            : [{ pair: step.pair, ...each.examined(step.pair, undoneIn(step)) }]
        })
      outcomes.push({
        plan: each.plan,
        written: !nothing,
        readersSee: shown?.locales.includes(each.plan.locale) ?? true,
        examined,
        entryIds: nothing ? [] : await write(req, sql, each, topics, options),
      })
    }
    return outcomes
  })
}

/**
 * Long documents take longer than any statement of the desk may. Two imports at once would not know
 * of each other’s answers, so the second waits.
 */
async function begin(sql: Sql, { dryRun, onBusy }: ImportOptions): Promise<void> {
  if (dryRun) return
  await sql('set local statement_timeout to 0')
  const [lock] = await sql<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('attune.import')) as held`,
  )
  if (lock?.held) return
  onBusy?.()
  await sql(`select pg_advisory_xact_lock(hashtext('attune.import'))`)
}

async function write(
  req: PayloadRequest,
  sql: Sql,
  { source, original, plan, examined }: Planned,
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
  return carryOut(plan, {
    req,
    sql,
    now,
    actor: options.actor ?? IMPORT,
    publish: options.publish ?? false,
    topicIds: ids,
    sourceIds: original ? await entriesOf(sql, original) : null,
    factsOf: (pair) => factsOf(source, pair, options),
    finished: examined,
    accept: options.accept,
    onProgress: (done, total) => options.onProgress?.(source.file, done, total, 'written'),
  })
}

function sameNames(sources: readonly Source[]): Fault[] {
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

function unknownTopics(
  source: Source,
  known: ReadonlyMap<string, number>,
  options: ImportOptions,
): Fault[] {
  const wanted = new Set(
    source.pairs.flatMap((pair) => factsOf(source, pair, options).topics ?? []),
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

const undoneIn = (step: Step): readonly string[] =>
  step.action === 'create' || step.action === 'gone' ? [] : step.known.undone
