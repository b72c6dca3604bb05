import type { PayloadRequest } from 'payload'
import { recordImportException } from '../../src/cms/workflow/approvals.ts'
import { asCommand } from '../../src/cms/workflow/command.ts'
import { recordEvent, type Actor } from '../../src/cms/workflow/events.ts'
import { load } from '../../src/cms/workflow/load.ts'
import { publishImported } from '../../src/cms/workflow/publish.ts'
import type { Entry } from '../../src/cms/entries/entry.ts'
import type { Sql } from '../../src/published/shapes.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import type { Pair } from '../document/pair.ts'
import type { Examined } from '../checks/examine.ts'
import type { Facts } from '../parse/sidecar.ts'
import { hashOf, textOf } from '../plan/hash.ts'
import type { Text } from '../../src/cms/checks/flag.ts'
import { stepKey, type Plan, type Step } from '../plan/plan.ts'
import { lexicalFrom } from '../../src/cms/entries/rich-blocks.ts'

export type Writing = {
  req: PayloadRequest
  sql: Sql
  actor: Actor
  now: Date
  /** Published at once, without a review, under the import's exception; otherwise drafts. */
  publish: boolean
  topicIds: ReadonlyMap<string, number>
  /** For a translation: the entries of its original, in the order of its pairs. */
  sourceIds: readonly number[] | null
  factsOf: (pair: Pair) => Facts
  /** The text to write for a pair: as the document has it, or repaired. */
  finished: (pair: Pair, undone: readonly string[]) => Examined
  accept?: (key: string) => boolean
  onProgress?: (done: number, total: number) => void
}
type Place = { document: string; locale: Locale; position: number }

/** Carries a plan out, in the caller's transaction. Gives back the numbers of the entries written, in the order of the plan's steps. */
export async function carryOut(plan: Plan, writing: Writing): Promise<(number | null)[]> {
  const written: (number | null)[] = []
  for (const [position, step] of plan.steps.entries()) {
    const wanted = writing.accept?.(stepKey(step)) ?? true
    written.push(!wanted ? null : await asCommand(writing.req, () => takeStep(step, { document: plan.document, locale: plan.locale, position }, writing)))
    writing.onProgress?.(position + 1, plan.steps.length)
  }
  return written
}

async function takeStep(step: Step, place: Place, writing: Writing): Promise<number | null> {
  const { sql, now } = writing
  switch (step.action) {
    case 'create':
      return create(step.pair, step.key, place, writing)
    case 'unchanged':
      return null
    case 'gone':
      await sql('update workflow.import_items set gone_at = $2 where entry_id = $1', [step.known.entryId, now])
      return step.known.entryId
    case 'moved':
    case 'back':
      await updateItem(step.known.entryId, step.pair, place, writing, null)
      return step.known.entryId
    case 'update':
    case 'repair':
      await revise(step.known.entryId, step.pair, place, writing)
      return step.known.entryId
    case 'conflict':
      if (step.recorded) return null
      await sql('update workflow.import_items set conflict = $2::jsonb where entry_id = $1', [step.known.entryId, JSON.stringify(conflictFrom(step, writing))])
      await log(writing, step.known.entryId, place, step.pair, 'conflict')
      return step.known.entryId
  }
}

/** What waits for a person: what the document says now, and how an import would write it. */
export type Conflict = { hash: string; file: Text; finished: Examined; verbatim: string; firstLine: number; lastLine: number; at: string }

const conflictFrom = ({ pair, known }: Extract<Step, { action: 'conflict' }>, { finished, now }: Writing): Conflict => ({
  hash: hashOf(textOf(pair)), file: textOf(pair), finished: finished(pair, known.undone), verbatim: pair.verbatim, firstLine: pair.firstLine, lastLine: pair.lastLine, at: now.toISOString(),
})

async function create(pair: Pair, key: string, place: Place, writing: Writing): Promise<number> {
  const { req, sql, now, publish } = writing
  const finished = writing.finished(pair, [])
  const created = (await req.payload.create({
    collection: 'entries', draft: true, depth: 0, req, overrideAccess: true,
    data: {
      ...contentOf(finished.text, place.locale), locale: place.locale, state: 'draft', ...sharedOf(pair, place, writing), origin: originOf(pair, key, place, now),
    } as never,
  })) as unknown as Entry
  await sql(
    `insert into workflow.import_items (entry_id, document, locale, key, position, first_line, last_line, text_hash, base, written, written_hash, verbatim, flags, repairs, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11, $12, $13::jsonb, $14::jsonb, $15)`,
    [
      created.id, place.document, place.locale, key, place.position, pair.firstLine, pair.lastLine, hashOf(textOf(pair)), JSON.stringify(textOf(pair)),
      JSON.stringify(finished.text), hashOf(finished.text), pair.verbatim, JSON.stringify(finished.flags), JSON.stringify(finished.repairs), now,
    ])
  await log(writing, created.id, place, pair, 'created')
  if (publish) await putOut(created.id, place, writing)
  return created.id
}

/** What belongs to the question and not to its wording: a translation has its original's. */
function sharedOf(pair: Pair, { position }: Place, { sourceIds, factsOf, topicIds }: Writing): Record<string, unknown> {
  if (sourceIds) return { translationOf: sourceIds[position] }
  const { topics, riskTier, sensitive, jurisdiction } = factsOf(pair)
  return {
    topics: (topics ?? []).map((slug) => topicIds.get(slug)).filter((id) => id !== undefined),
    ...(riskTier ? { riskTier } : {}), sensitive: sensitive ?? false, jurisdiction: jurisdiction ?? null,
  }
}

/** Publishes what has just been written. A translation stays a draft while readers can not see its original. */
async function putOut(entryId: number, { locale }: Place, { req, sql, actor, now }: Writing): Promise<void> {
  const { hash, sourcePublished } = await load(req, entryId)
  if (!sourcePublished) return
  await recordImportException(sql, entryId, locale, hash, actor.name)
  await publishImported(req, sql, entryId, actor, now)
}

/** A changed text becomes a draft on top; what readers see stays until somebody publishes. */
async function revise(entryId: number, pair: Pair, place: Place, writing: Writing): Promise<void> {
  const { req, sql, now } = writing
  const [row] = await sql<{ key: string; undone: { id: string }[] }>('select key, undone from workflow.import_items where entry_id = $1', [entryId])
  const finished = writing.finished(pair, (row?.undone ?? []).map(({ id }) => id))
  await req.payload.update({
    collection: 'entries', id: entryId, draft: true, depth: 0, req, overrideAccess: true, overrideLock: true,
    data: { ...contentOf(finished.text, place.locale), state: 'draft', origin: originOf(pair, row?.key ?? '', place, now) } as never,
  })
  await updateItem(entryId, pair, place, writing, finished)
  await log(writing, entryId, place, pair, 'revised')
}

async function updateItem(entryId: number, pair: Pair, place: Place, { sql, now }: Writing, finished: Examined | null): Promise<void> {
  await sql(
    `update workflow.import_items set position = $2, first_line = $3, last_line = $4, text_hash = $5, base = $6::jsonb, verbatim = $7, conflict = null, gone_at = null
      where entry_id = $1`,
    [entryId, place.position, pair.firstLine, pair.lastLine, hashOf(textOf(pair)), JSON.stringify(textOf(pair)), pair.verbatim])
  if (!finished) return
  await sql(
    `update workflow.import_items set written = $2::jsonb, written_hash = $3, flags = $4::jsonb, repairs = $5::jsonb, imported_at = $6 where entry_id = $1`,
    [entryId, JSON.stringify(finished.text), hashOf(finished.text), JSON.stringify(finished.flags), JSON.stringify(finished.repairs), now])
}

const contentOf = ({ question, answer }: Text, locale: Locale) => ({ question, answer: lexicalFrom(answer, locale) })

const originOf = (pair: Pair, key: string, { document }: Place, now: Date) => ({
  document, key, firstLine: pair.firstLine, lastLine: pair.lastLine, verbatim: pair.verbatim, textHash: hashOf(textOf(pair)), importedAt: now.toISOString(),
})

const log = ({ sql, actor }: Writing, entryId: number, { document, locale }: Place, pair: Pair, what: string) =>
  recordEvent(sql, { actor, action: 'import.written', entryId, locale, details: { document, firstLine: pair.firstLine, what } })
