import type { Locale } from '../../../i18n/locales.ts'
import { CONTENT, runRules, SURFACE } from '../../checks/check-text.ts'
import type { Finding } from '../../checks/rule.ts'
import type { Text } from '../../checks/rule.ts'
import type { Facts } from '../parse/sidecar.ts'
import { textOf } from '../plan/hash.ts'
import type { Pair } from '../read/pair.ts'
import { lineOf, type Flag } from '../repair/import-flag.ts'
import { ANSWERS, repair, type Repair } from '../repair/repair.ts'

export type Examined = { text: Text; flags: Flag[]; repairs: Repair[] }

/**
 * Checks a pair and, with `fix`, repairs what is certain. The surface is checked as the document
 * has it; what it says is checked as the certain repairs leave it, so that a list run together is
 * no long sentence. The flags say which of them a repair has answered. `facts` is `null` for a
 * translation, which takes them from its original.
 */
export function examine(
  pair: Pair,
  facts: Facts | null,
  locale: Locale,
  { fix, skip }: { fix: boolean; skip?: ReadonlySet<string> },
): Examined {
  const repaired = repair(pair, locale, skip)
  const placed = (finding: Finding): Flag => ({ ...finding, line: lineOf(pair, finding.words) })
  const flags = [
    ...runRules(SURFACE, textOf(pair), facts, locale),
    ...runRules(CONTENT, repaired.text, facts, locale),
  ].map(placed)
  if (!fix) return { text: textOf(pair), flags, repairs: [] }
  return {
    ...repaired,
    flags: flags.map((flag) =>
      answered(flag, repaired.repairs) ? { ...flag, repaired: true } : flag,
    ),
  }
}

/** An ellipsis shows that words are missing and does not bring them, so that flag stays open. */
const answered = (flag: Flag, repairs: readonly Repair[]): boolean =>
  repairs.some(
    ({ code, before }) =>
      code !== 'ellipsis' && ANSWERS[code] === flag.code && before.includes(flag.words),
  )
