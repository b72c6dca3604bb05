import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Actor } from '../src/cms/workflow/events.ts'
import { inTransaction } from '../src/cms/workflow/sql.ts'
import type { Sql } from '../src/published/shapes.ts'
import type { Locale } from '../src/i18n/locales.ts'
import { examine, type Examined } from './checks/examine.ts'
import { alikeIn } from './checks/alike.ts'
import { Faulty, type Fault } from './document/faults.ts'
import type { Pair } from './document/pair.ts'
import type { ParsedDocument } from './parse/document.ts'
import { NO_FACTS, type Facts, type Sidecar } from './parse/sidecar.ts'
import { hashOf } from './plan/hash.ts'
import { planImport, writesNothing, type KnownEntry, type Plan, type Step } from './plan/plan.ts'
import { carryOut } from './write/carry-out.ts'
import { askedElsewhere, elsewhereOf, type Elsewhere } from './write/elsewhere.ts'
import { knownEntries } from './write/known.ts'
import { entriesOf, originalOf, unlikeOriginal, type Original } from './write/original.ts'
import { topicIds } from './write/topics.ts'

export type Source = ParsedDocument & {
  locale: Locale
  sidecar?: Sidecar
  bytes: Uint8Array
  /** The document that this one translates, pair for pair, if there is such a document. */
  original?: string
  /** A person said that there is one, so that it not being there is a fault. */
  originalIsKnown?: boolean
}
export type ImportOptions = {
  /** Topics (by address) for questions that have none of their own. */
  topics?: readonly string[]
  publish?: boolean
  /** Make the repairs that are certain. */
  fix?: boolean
  dryRun?: boolean
  actor?: Actor
  /** Carries out only the steps with an accepted key (see `stepKey`). */
  accept?: (key: string) => boolean
  /** Faults that reading the files has found already, to be told together with the others. */
  faults?: readonly Fault[]
  now?: Date
  onProgress?: (document: string, done: number, total: number) => void
}
export type Outcome = {
  plan: Plan
  entryIds: (number | null)[]
  written: boolean
  /** What the checks found in each pair that the document has, what `fix` repaired, and the text that it gives. */
  examined: (Examined & { pair: Pair })[]
}

export const IMPORT: Actor = { id: null, name: 'Import' }

/**
 * Imports documents, all or nothing, in one transaction (the request's own, if it has one). Imports wait for each other.
 * Throws Faulty with every fault of every document; then nothing has been written.
 */
export async function importSources(req: PayloadRequest, sources: readonly Source[], options: ImportOptions): Promise<Outcome[]> {
  const faults = [...(options.faults ?? []), ...sources.flatMap((source) => source.faults), ...sameNames(sources)]
  return inTransaction(req, async (sql) => {
    await sql(`select pg_advisory_xact_lock(hashtext('attune.import'))`)
    const topics = await topicIds(req)
    const planned = []
    for (const source of sources) {
      const elsewhere = await elsewhereOf(sql, source, sources)
      faults.push(...unknownTopics(source, topics, options), ...askedElsewhere(source, elsewhere))
      const original = await originalOf(sql, source, sources)
      faults.push(...unlikeOriginal(source, original))
      const known = await knownEntries(sql, source.name, source.locale)
      planned.push(planOne(source, { original, known, elsewhere }, options))
    }
    if (faults.length > 0) throw new Faulty(faults)
    const outcomes: Outcome[] = []
    // Originals first: a translation points to entries.
    for (const each of planned.sort((one, other) => Number(one.original !== null) - Number(other.original !== null))) {
      const nothing = options.dryRun === true || writesNothing(each.plan)
      const examined = each.plan.steps.flatMap((step) => (step.action === 'gone' ? [] : [{ pair: step.pair, ...each.examined(step.pair, undoneIn(step)) }]))
      outcomes.push({ plan: each.plan, written: !nothing, examined, entryIds: nothing ? [] : await write(req, sql, each, topics, options) })
    }
    return outcomes
  })
}

type Planned = { source: Source; original: Original | null; plan: Plan; examined: (pair: Pair, undone: readonly string[]) => Examined }

type Around = { original: Original | null; known: readonly KnownEntry[]; elsewhere: readonly Elsewhere[] }

function planOne(source: Source, { original, known, elsewhere }: Around, options: ImportOptions): Planned {
  const alike = alikeIn(source.pairs, elsewhere, source.locale)
  const seen = new Map<Pair, { skipped: string; result: Examined }>()
  // Asked for by the plan, the report and the writing: once is enough, unless a person has undone repairs.
  const examined = (pair: Pair, undone: readonly string[]): Examined => {
    const skipped = undone.join('\n')
    const known = seen.get(pair)
    if (known?.skipped === skipped) return known.result
    const facts = original ? null : factsOf(source, pair, options)
    const result = examine(pair, facts, source.locale, { fix: options.fix ?? false, skip: new Set(undone) })
    const all = { ...result, flags: [...result.flags, ...(alike.get(pair) ?? [])] }
    seen.set(pair, { skipped, result: all })
    return all
  }
  const repaired = options.fix ? (pair: Pair, undone: readonly string[]) => hashOf(examined(pair, undone).text) : undefined
  return { source, original, examined, plan: planImport(source.name, source.locale, source.pairs, known, repaired) }
}

async function write(req: PayloadRequest, sql: Sql, { source, original, plan, examined }: Planned, ids: ReadonlyMap<string, number>, options: ImportOptions) {
  const now = options.now ?? new Date()
  await sql(
    `insert into workflow.import_documents (document, locale, sha256, format, skeleton, imported_at) values ($1, $2, $3, $4, $5::jsonb, $6)
     on conflict (document, locale) do update set sha256 = excluded.sha256, format = excluded.format, skeleton = excluded.skeleton, imported_at = excluded.imported_at`,
    [source.name, source.locale, createHash('sha256').update(source.bytes).digest('hex'), source.format, JSON.stringify(source.skeleton), now])
  return carryOut(plan, {
    req, sql, now, actor: options.actor ?? IMPORT, publish: options.publish ?? false, topicIds: ids,
    sourceIds: original ? await entriesOf(sql, original) : null,
    factsOf: (pair) => factsOf(source, pair, options),
    finished: examined, accept: options.accept,
    onProgress: (done, total) => options.onProgress?.(source.file, done, total),
  })
}

const undoneIn = (step: Step): readonly string[] => (step.action === 'create' || step.action === 'gone' ? [] : step.known.undone)

const factsOf = ({ sidecar = NO_FACTS, facts }: Source, pair: Pair, { topics }: ImportOptions): Facts =>
  ({ ...(topics?.length ? { topics: [...topics] } : {}), ...sidecar.all, ...facts?.get(pair), ...sidecar.of(pair.question) })

function sameNames(sources: readonly Source[]): Fault[] {
  const seen = new Set<string>()
  return sources.flatMap(({ file, name }) => {
    const again = seen.has(name)
    seen.add(name)
    return !again ? [] : [{ file, line: null, code: 'same-name', message: 'Two documents of one name in one run would be taken for one. Rename one of them.' }]
  })
}

function unknownTopics(source: Source, known: ReadonlyMap<string, number>, options: ImportOptions): Fault[] {
  const wanted = new Set(source.pairs.flatMap((pair) => factsOf(source, pair, options).topics ?? []))
  return [...wanted].filter((slug) => !known.has(slug)).map((slug) => ({
    file: source.file, line: null, code: 'unknown-topic', words: slug,
    message: `There is no topic with this address. There are: ${[...known.keys()].sort().join(', ') || 'none yet'}.`,
  }))
}
