import type { Locale } from '../../../i18n/locales.ts'
import { CONTENT_RULES, runRules, SURFACE_RULES } from '../../checks/check-text.ts'
import type { Finding } from '../../checks/rule.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { QuestionFacts } from '../parse/sidecar.ts'
import { textOf } from '../plan/hash.ts'
import type { Pair } from '../read/pair.ts'
import { findLine, type ImportFlag } from '../repair/import-flag.ts'
import { REPAIRED_FLAG, repairPair, type Repair } from '../repair/repair.ts'

export type CheckedPair = { text: EntryText; flags: ImportFlag[]; repairs: Repair[] }

/**
 * Checks a pair and, with `fix`, repairs what is certain. The surface is checked as the document
 * has it; what it says is checked as the certain repairs leave it, so that a list run together is
 * no long sentence. The flags say which of them a repair has answered. `facts` is `null` for a
 * translation, which takes them from its original.
 */
export function checkPair(
  pair: Pair,
  facts: QuestionFacts | null,
  locale: Locale,
  { fix, skip }: { fix: boolean; skip?: ReadonlySet<string> },
): CheckedPair {
  const repaired = repairPair(pair, locale, skip)
  const placed = (finding: Finding): ImportFlag => ({
    ...finding,
    line: findLine(pair, finding.words),
  })
  const flags = [
    ...runRules(SURFACE_RULES, textOf(pair), facts, locale),
    ...runRules(CONTENT_RULES, repaired.text, facts, locale),
  ].map(placed)
  if (!fix) return { text: textOf(pair), flags, repairs: [] }
  return {
    ...repaired,
    flags: flags.map((flag) =>
      isRepaired(flag, repaired.repairs) ? { ...flag, repaired: true } : flag,
    ),
  }
}

/** An ellipsis shows that words are missing and does not bring them, so that flag stays open. */
const isRepaired = (flag: ImportFlag, repairs: readonly Repair[]): boolean =>
  repairs.some(
    ({ code, before }) =>
      code !== 'ellipsis' && REPAIRED_FLAG[code] === flag.code && before.includes(flag.words),
  )
