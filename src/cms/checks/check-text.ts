import type { Locale } from '../../i18n/locales.ts'
import { apostrophe } from './apostrophe.ts'
import { definition } from './definition.ts'
import { unfinished } from './unfinished.ts'
import { checkInput, type CheckedFacts, type Finding, type Rule, type EntryText } from './rule.ts'
import { gendered } from './gendered.ts'
import { lawOrPlace } from './law-or-place.ts'
import { noSource, noTopic } from './missing-facts.ts'
import { highReadingAge, longSentence } from './reading.ts'
import { runTogether } from './run-together.ts'
import { strayDateRule } from './stray-date.ts'
import { hiddenCharacters, questionInside } from './surface.ts'

/** Rules about the surface of a text: what went wrong when it was copied. */
export const SURFACE_RULES: readonly Rule[] = [
  runTogether,
  apostrophe,
  unfinished,
  strayDateRule,
  hiddenCharacters,
  questionInside,
]
/** Rules about what it says and how. */
export const CONTENT_RULES: readonly Rule[] = [
  lawOrPlace,
  definition,
  gendered,
  longSentence,
  highReadingAge,
  noSource,
  noTopic,
]
/**
 * Rules about the question rather than its wording: a translation has its original's facts, so
 * nobody asks for them there.
 */
const FACT_RULES: readonly Rule[] = [noSource, noTopic]

/**
 * Everything that a person should look at in one text as it stands, for the importer and while
 * somebody writes (`answer` from `blocksFrom` of entries/rich-blocks.ts). Pure and without the rest
 * of the database; `facts` is `null` for a translation.
 */
export const checkText = (text: EntryText, facts: CheckedFacts | null, locale: Locale): Finding[] =>
  runRules([...SURFACE_RULES, ...CONTENT_RULES], text, facts, locale)

/** What some of the rules find. */
export function runRules(
  rules: readonly Rule[],
  text: EntryText,
  facts: CheckedFacts | null,
  locale: Locale,
): Finding[] {
  const at = checkInput(text, facts ?? {}, locale)
  return rules
    .filter(
      (rule) =>
        (!rule.locales || rule.locales.includes(locale)) &&
        (facts !== null || !FACT_RULES.includes(rule)),
    )
    .flatMap(({ code, find }) => find(at).map((finding) => ({ code, ...finding })))
}
