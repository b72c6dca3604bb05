import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import { shorten } from '../read/faults.ts'
import type { Pair } from '../read/pair.ts'
import { textHash, pairKey, textOf } from './hash.ts'
import { matchPairs, type ImportedPair, type Match } from './match.ts'

export type PlanStep =
  | { action: 'create'; pair: Pair; key: string }
  | { action: 'unchanged' | 'moved' | 'back'; pair: Pair; known: ImportedEntry }
  | { action: 'update' | 'repair'; pair: Pair; known: ImportedEntry; by: Match['by'] }
  | { action: 'conflict'; pair: Pair; known: ImportedEntry; by: Match['by']; recorded: boolean }
  | { action: 'gone'; known: ImportedPair }

export type ImportPlan = { document: string; locale: Locale; steps: PlanStep[] }
export type StepAction = PlanStep['action']

/**
 * What an earlier import left: with hashes of what it wrote, of what stands in the entry now, and
 * of a conflict that waits already.
 */
export type ImportedEntry = ImportedPair & {
  written: EntryText
  writtenHash: string
  deskHash: string
  conflictHash: string | null
  gone: boolean
  /** Repairs that a person has undone; they are not made again. */ undone: readonly string[]
}

/** The hash of the text that an import would write for a pair, when it repairs. */
export type RepairedHash = (pair: Pair, undone: readonly string[]) => string

/**
 * What an import of these pairs would do, given what an earlier import of the same document left. A
 * text that staff have changed is never replaced: where the document changed too, that is a
 * conflict for a person to settle.
 */
export function planImport(
  document: string,
  locale: Locale,
  pairs: readonly Pair[],
  known: readonly ImportedEntry[],
  repaired?: RepairedHash,
): ImportPlan {
  const { matches, gone } = matchPairs(pairs, known, locale)
  const used = new Set(known.map(({ key }) => key))
  const entryOf = new Map(known.map((each) => [each.entryId, each]))
  const steps = matches.map(({ pair, known: found, by }): PlanStep => {
    const entry = found && entryOf.get(found.entryId)
    if (!entry)
      return { action: 'create', pair, key: uniqueKey(pairKey(pair.question, locale), used) }
    if (textHash(textOf(pair)) === entry.textHash) {
      if (entry.gone) return { action: 'back', pair, known: entry }
      const untouched = entry.deskHash === entry.writtenHash
      if (repaired && untouched && repaired(pair, entry.undone) !== entry.writtenHash)
        return { action: 'repair', pair, known: entry, by }
      const moved = pair.firstLine !== entry.firstLine || pair.lastLine !== entry.lastLine
      return { action: moved ? 'moved' : 'unchanged', pair, known: entry }
    }
    const edited = entry.deskHash !== entry.writtenHash
    const inDocument = textHash(textOf(pair))
    if (edited && entry.deskHash !== inDocument)
      return {
        action: 'conflict',
        pair,
        known: entry,
        by,
        recorded: entry.conflictHash === inDocument && !entry.gone,
      }
    return { action: 'update', pair, known: entry, by }
  })
  const alreadyGone = new Set(known.filter((each) => each.gone).map((each) => each.entryId))
  return {
    document,
    locale,
    steps: [
      ...steps,
      ...gone
        .filter((each) => !alreadyGone.has(each.entryId))
        .map((each): PlanStep => ({ action: 'gone', known: each })),
    ],
  }
}

function uniqueKey(key: string, used: Set<string>): string {
  let free = key
  for (let number = 2; used.has(free); number += 1) free = `${key}-${number}`
  used.add(free)
  return free
}

/**
 * What a person accepts when they accept one step of a plan; the same step of a later plan has the
 * same key.
 */
export const stepKey = (step: PlanStep): string =>
  step.action === 'create' ? `create:${step.key}` : `${step.action}:${step.known.entryId}`

/** Whether carrying out a plan would write anything. */
export const writesNothing = (plan: ImportPlan): boolean =>
  plan.steps.every(
    (step) => step.action === 'unchanged' || (step.action === 'conflict' && step.recorded),
  )

const ACTION_LABELS: Record<StepAction, string> = {
  create: 'new',
  repair: 'repaired: becomes a draft',
  unchanged: 'unchanged',
  moved: 'moved',
  update: 'changed: becomes a draft',
  conflict: 'changed here and on the desk: needs a decision',
  gone: 'not in the document any more: kept',
  back: 'in the document again',
}

export const actionLabel = (action: StepAction): string => ACTION_LABELS[action]

/** A plan in lines for a terminal. */
export const planLines = (plan: ImportPlan): string[] =>
  plan.steps.map((step) => {
    const [line, question] =
      step.action === 'gone'
        ? [step.known.firstLine, step.known.base.question]
        : [step.pair.firstLine, step.pair.question]
    return `  ${plan.document}:${line}  ${shorten(question, 70)}  [${actionLabel(step.action)}]`
  })

/** How many steps of each kind a plan has. */
export function countSteps(plan: ImportPlan): Partial<Record<StepAction, number>> {
  const counts: Partial<Record<StepAction, number>> = {}
  for (const { action } of plan.steps) counts[action] = (counts[action] ?? 0) + 1
  return counts
}
