import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { Pair } from '../read/pair.ts'
import { pairKey, documentTextHash, entryTextOf } from './hash.ts'
import { matchPairs, type ImportedPair, type Match } from './match.ts'

/** One variant for each action, so that an action tells what its step has. */
type StepWith<Action extends string, Fields> = Action extends string
  ? { action: Action } & Fields
  : never

export type PlanStep =
  | StepWith<'create', { pair: Pair; key: string }>
  | StepWith<'unchanged' | 'moved' | 'back', { pair: Pair; imported: ImportedEntry }>
  | StepWith<'update' | 'repair', { pair: Pair; imported: ImportedEntry; by: Match['by'] }>
  | StepWith<
      'conflict',
      {
        pair: Pair
        imported: ImportedEntry
        by: Match['by']
        /** An earlier import has recorded the same conflict. */
        recorded: boolean
      }
    >
  | StepWith<'gone', { imported: ImportedPair }>

export type ImportPlan = { document: string; locale: Locale; steps: PlanStep[] }
export type StepAction = PlanStep['action']

/** What an earlier import left, with the hashes that a plan compares. */
export type ImportedEntry = ImportedPair & {
  written: EntryText
  writtenHash: string
  /** The hash of the entry's newest text. */
  deskHash: string
  /** The entry's newest text. */
  desk: EntryText
  /** The hash of the document's text in a conflict that waits for a decision. */
  conflictHash: string | null
  gone: boolean
  /** The ids of repairs that a person has undone. They are not made again. */
  undone: readonly string[]
}

/** Returns the hash of the text that an import with repairs would write for a pair. */
type RepairedHash = (pair: Pair, undone: readonly string[]) => string

/**
 * Returns whether a pair is what an export would write of an entry's newest text: some formats have
 * no place for bold words or links.
 */
type IsExported = (pair: Pair, entry: ImportedEntry) => boolean

type PlanOptions = { repairedHash?: RepairedHash; isExported?: IsExported }

/**
 * Plans an import of some pairs, given what an earlier import of the same document left. A text
 * that staff have changed is never replaced: if the document has changed too, that is a conflict
 * for a person to resolve.
 */
export function planImport(
  document: string,
  locale: Locale,
  pairs: readonly Pair[],
  imported: readonly ImportedEntry[],
  { repairedHash, isExported }: PlanOptions = {},
): ImportPlan {
  const sameAsDesk = (pair: Pair, entry: ImportedEntry) =>
    isEdited(entry) &&
    (entry.deskHash === documentTextHash(entryTextOf(pair)) || Boolean(isExported?.(pair, entry)))
  const { matches, gone } = matchPairs(pairs, imported, locale)
  const usedKeys = new Set(imported.map(({ key }) => key))
  const byId = new Map(imported.map((each) => [each.entryId, each]))
  const isOwnExport = matches.some(({ pair, imported: match }) => {
    const entry = match && byId.get(match.entryId)
    return entry ? sameAsDesk(pair, entry) : false
  })
  const steps = matches.map((match): PlanStep => {
    const { pair, by } = match
    const entry = match.imported && byId.get(match.imported.entryId)
    if (entry && !entry.gone && sameAsDesk(pair, entry))
      return { action: 'unchanged', pair, imported: entry }
    const step = entry && stepForEntry(pair, entry, by, repairedHash)
    // The desk's own edits moved the lines of what follows them.
    if (step?.action === 'moved' && isOwnExport) return { ...step, action: 'unchanged' }
    return step
      ? step
      : { action: 'create', pair, key: uniqueKey(pairKey(pair.question, locale), usedKeys) }
  })
  const newlyGone = gone.filter(({ entryId }) => !byId.get(entryId)?.gone)
  return {
    document,
    locale,
    steps: [...steps, ...newlyGone.map((each): PlanStep => ({ action: 'gone', imported: each }))],
  }
}

const isEdited = ({ deskHash, writtenHash }: ImportedEntry): boolean => deskHash !== writtenHash

function stepForEntry(
  pair: Pair,
  entry: ImportedEntry,
  by: Match['by'],
  repairedHash?: RepairedHash,
): PlanStep {
  const hash = documentTextHash(entryTextOf(pair))
  if (hash === entry.textHash) {
    if (entry.gone) return { action: 'back', pair, imported: entry }
    if (repairedHash && !isEdited(entry) && repairedHash(pair, entry.undone) !== entry.writtenHash)
      return { action: 'repair', pair, imported: entry, by }
    const hasMoved = pair.firstLine !== entry.firstLine || pair.lastLine !== entry.lastLine
    return { action: hasMoved ? 'moved' : 'unchanged', pair, imported: entry }
  }
  if (!isEdited(entry) || entry.deskHash === hash)
    return { action: 'update', pair, imported: entry, by }
  const recorded = entry.conflictHash === hash && !entry.gone
  return { action: 'conflict', pair, imported: entry, by, recorded }
}

function uniqueKey(key: string, used: Set<string>): string {
  let unique = key
  for (let number = 2; used.has(unique); number += 1) unique = `${key}-${number}`
  used.add(unique)
  return unique
}

/** Identifies a step; the same step of a later plan has the same key. */
export const stepKey = (step: PlanStep): string =>
  step.action === 'create' ? `create:${step.key}` : `${step.action}:${step.imported.entryId}`

/** Returns whether executing a plan would write nothing. */
export const writesNothing = (plan: ImportPlan): boolean =>
  plan.steps.every(
    (step) => step.action === 'unchanged' || (step.action === 'conflict' && step.recorded),
  )

/** Returns how many steps of each action a plan has, in the order of their first occurrence. */
export function countSteps(plan: ImportPlan): { action: StepAction; count: number }[] {
  const counts = new Map<StepAction, number>()
  for (const { action } of plan.steps) counts.set(action, (counts.get(action) ?? 0) + 1)
  return Array.from(counts, ([action, count]) => ({ action, count }))
}
