import { checkPair, type CheckedPair } from './check/check-pair.ts'
import { nearDuplicateFlags } from './check/near-duplicate-flags.ts'
import type { OtherQuestion } from './check/other-questions.ts'
import type { QuestionFacts } from './parse/shared/question-facts.ts'
import { NO_FACTS } from './parse/sidecar.ts'
import { textHash } from './plan/hash.ts'
import { planImport, type ImportedEntry, type ImportPlan } from './plan/plan.ts'
import type { ImportOptions, ImportSource } from './plan/source.ts'
import type { Pair } from './read/pair.ts'
import { repairPair } from './repair/repair.ts'
import type { Original } from './write/find-original.ts'

/**
 * What an import of one document would do. `examined` gives what the checks found in a pair and the
 * text to write for it, without the repairs that a person has undone.
 */
export type PlannedDocument = {
  source: ImportSource
  context: PlanContext
  original: Original | null
  plan: ImportPlan
  examined: (pair: Pair, undone: readonly string[]) => CheckedPair
}

export type PlanContext = {
  original: Original | null
  known: readonly ImportedEntry[]
  elsewhere: readonly OtherQuestion[]
}

export function planDocument(
  source: ImportSource,
  { original, known, elsewhere }: PlanContext,
  options: ImportOptions,
): PlannedDocument {
  let alike: ReturnType<typeof nearDuplicateFlags> | undefined
  const seen = new Map<Pair, { skipped: string; result: CheckedPair }>()
  // Asked for by the report and the writing: once is enough, unless a person has undone repairs.
  // Most of an import's time goes into this.
  const examined = (pair: Pair, undone: readonly string[]): CheckedPair => {
    const skipped = undone.join('\n')
    const known = seen.get(pair)
    if (known?.skipped === skipped) return known.result
    const facts = original ? null : questionFacts(source, pair, options)
    const result = checkPair(pair, facts, source.locale, {
      fix: options.fix ?? false,
      skip: new Set(undone),
    })
    const all = {
      ...result,
      flags: [
        ...result.flags,
        ...((alike ??= nearDuplicateFlags(source.pairs, elsewhere, source.locale)).get(pair) ?? []),
      ],
    }
    seen.set(pair, { skipped, result: all })
    return all
  }
  const repaired = options.fix
    ? (pair: Pair, undone: readonly string[]) =>
        textHash(repairPair(pair, source.locale, new Set(undone)).text)
    : undefined
  return {
    source,
    context: { original, known, elsewhere },
    original,
    examined,
    plan: planImport(source.name, source.locale, source.pairs, known, repaired),
  }
}

export const questionFacts = (
  { sidecar = NO_FACTS, facts }: ImportSource,
  pair: Pair,
  { topics }: ImportOptions,
): QuestionFacts => ({
  ...(topics?.length ? { topics: [...topics] } : {}),
  ...sidecar.all,
  ...facts?.get(pair),
  ...sidecar.of(pair.question),
})
