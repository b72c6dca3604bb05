import type { Locale } from '../../../i18n/locales.ts'
import { deskInEnglish, type DeskTranslate } from '../../../i18n/messages/desk.ts'
import { runRules, type Finding } from '../../checks/check-text.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { QuestionFacts } from '../parse/shared/question-facts.ts'
import { entryTextOf } from '../plan/hash.ts'
import type { Pair } from '../read/pair.ts'
import { findLine, type ImportFlag } from '../repair/import-flag.ts'
import { REPAIRED_FLAG, type Repair } from '../repair/record.ts'
import { repairPair } from '../repair/repair.ts'

/** The text to write for a pair, and what the checks found in it. */
export type CheckedPair = { text: EntryText; flags: ImportFlag[]; repairs: Repair[] }

/**
 * Checks a pair and, with `fix`, makes the certain repairs except those named in `skip`. The
 * surface is checked as the document has it, the content as the repairs leave it, so that a list
 * run together does not count as a long sentence. A flag says whether a repair has corrected it.
 * `facts` is `null` for a translation, which takes them from its original. The flags are in the
 * language of `t`; those that are stored are in English.
 */
export function checkPair(
  pair: Pair,
  facts: QuestionFacts | null,
  locale: Locale,
  { fix, skip, t = deskInEnglish }: { fix: boolean; skip?: ReadonlySet<string>; t?: DeskTranslate },
): CheckedPair {
  const repaired = repairPair(pair, locale, skip)
  const withLine = (finding: Finding): ImportFlag => ({
    ...finding,
    line: findLine(pair, finding.words),
  })
  const flags = [
    ...runRules(['surface'], entryTextOf(pair), facts, locale, t),
    ...runRules(['content', 'facts'], repaired.text, facts, locale, t),
  ].map(withLine)
  if (!fix) return { text: entryTextOf(pair), flags, repairs: [] }
  return {
    ...repaired,
    flags: flags.map((flag) =>
      isRepaired(flag, repaired.repairs) ? { ...flag, repaired: true } : flag,
    ),
  }
}

/** An ellipsis shows that words are missing but does not supply them, so that flag stays open. */
const isRepaired = (flag: ImportFlag, repairs: readonly Repair[]): boolean =>
  repairs.some(
    ({ code, before }) =>
      code !== 'ellipsis' && REPAIRED_FLAG[code] === flag.code && before.includes(flag.words),
  )
