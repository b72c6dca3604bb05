import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { checkPair, type CheckedPair } from './check/check-pair.ts'
import { nearDuplicateFlags } from './check/near-duplicate-flags.ts'
import { otherLanguageFlag } from './check/other-language-flag.ts'
import type { OtherQuestion } from './check/other-questions.ts'
import { isExportOf } from './export/is-export.ts'
import type { QuestionFacts } from './parse/shared/question-facts.ts'
import { NO_FACTS } from './parse/sidecar.ts'
import { documentTextHash } from './plan/hash.ts'
import { planImport, type ImportedEntry, type ImportPlan } from './plan/plan.ts'
import type { ImportOptions, ImportSource } from './plan/source.ts'
import type { Pair } from './read/pair.ts'
import { repairPair } from './repair/repair.ts'
import type { Original } from './write/find-original.ts'

/** What the database says about a document and what is around it. */
export type PlanContext = {
  original: Original | null
  imported: readonly ImportedEntry[]
  otherQuestions: readonly OtherQuestion[]
}

/** What an import of one document would do. */
export type PlannedDocument = {
  source: ImportSource
  context: PlanContext
  plan: ImportPlan
  /** Checks a pair, without the repairs that a person has undone. */
  checkPair: (pair: Pair, undone: readonly string[]) => CheckedPair
}

export function planDocument(
  source: ImportSource,
  context: PlanContext,
  options: ImportOptions,
): PlannedDocument {
  const repairedHash = options.fix
    ? (pair: Pair, undone: readonly string[]) =>
        documentTextHash(repairPair(pair, source.locale, new Set(undone)).text)
    : undefined
  return {
    source,
    context,
    checkPair: pairChecker(source, context, options),
    plan: planImport(source.name, source.locale, source.pairs, context.imported, {
      repairedHash,
      isExported: (pair, { desk }) => isExportOf(pair, desk, source),
    }),
  }
}

/**
 * Checking takes most of an import's time, and both the report and the writing need it, so results
 * are cached.
 */
function pairChecker(
  source: ImportSource,
  { original, otherQuestions }: PlanContext,
  options: ImportOptions,
): PlannedDocument['checkPair'] {
  const { t = deskInEnglish } = options
  const cache = new Map<Pair, { skipped: string; checked: CheckedPair }>()
  let duplicates: ReturnType<typeof nearDuplicateFlags> | undefined
  return (pair, undone) => {
    const skipped = undone.join('\n')
    const cached = cache.get(pair)
    if (cached?.skipped === skipped) return cached.checked
    const facts = original ? null : questionFactsOf(source, pair, options)
    const { text, flags, repairs } = checkPair(pair, facts, source.locale, {
      fix: options.fix ?? false,
      skip: new Set(undone),
      t,
    })
    duplicates ??= nearDuplicateFlags(source.pairs, otherQuestions, source.locale, t)
    const duplicate = duplicates.get(pair)
    const language = otherLanguageFlag(pair, source, t)
    const checked = {
      text,
      flags: [...(language ? [language] : []), ...flags, ...(duplicate ? [duplicate] : [])],
      repairs,
    }
    cache.set(pair, { skipped, checked })
    return checked
  }
}

/** What is known about a question: from the sidecar, the document, or the options. */
export const questionFactsOf = (
  { sidecar = NO_FACTS, facts }: ImportSource,
  pair: Pair,
  { topics }: ImportOptions,
): QuestionFacts => ({
  ...(topics?.length ? { topics: [...topics] } : {}),
  ...sidecar.all,
  ...facts?.get(pair),
  ...sidecar.of(pair.question),
})
