import type { Locale } from '../../i18n/locales.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'
import { apostrophe } from './apostrophe.ts'
import { codePageRule } from './code-page.ts'
import { definition } from './definition.ts'
import { gendered } from './gendered.ts'
import { lawOrPlace } from './law-or-place.ts'
import { noSource, noTopic } from './missing-facts.ts'
import { highReadingAge, longSentence } from './reading.ts'
import { checkInput, type CheckedFacts, type EntryText, type Found, type Rule } from './rule.ts'
import { runTogether } from './run-together.ts'
import { strayDateRule } from './stray-date.ts'
import { hiddenCharacters, questionInside } from './surface.ts'
import { unfinished } from './unfinished.ts'

/** In the order in which people see what they find. CONTRIBUTING.md says how to add one. */
const RULES = [
  codePageRule,
  runTogether,
  apostrophe,
  unfinished,
  strayDateRule,
  hiddenCharacters,
  questionInside,
  lawOrPlace,
  definition,
  gendered,
  longSentence,
  highReadingAge,
  noSource,
  noTopic,
] as const

/** A near-duplicate or another language is found by comparing a document’s pairs, not by a rule. */
export type FlagCode = (typeof RULES)[number]['code'] | 'near-duplicate' | 'other-language'

export type Finding = Found & { code: FlagCode }

/**
 * Checks one text, for the importer and while somebody writes. `facts` is `null` for a translation.
 * Pure: it reads nothing from the database. `t` speaks the language of the person who writes;
 * `locale` is the text’s.
 */
export const checkText = (
  text: EntryText,
  facts: CheckedFacts | null,
  locale: Locale,
  t: DeskTranslate,
): Finding[] => runRules(['surface', 'content', 'facts'], text, facts, locale, t)

/** Runs the rules of some kinds. */
export function runRules(
  kinds: readonly Rule['about'][],
  text: EntryText,
  facts: CheckedFacts | null,
  locale: Locale,
  t: DeskTranslate,
): Finding[] {
  const input = checkInput(text, facts ?? {}, locale)
  return RULES.filter(
    ({ about }) => kinds.includes(about) && (about !== 'facts' || facts !== null),
  ).flatMap(({ code, find }) => find(input, t).map((found) => ({ code, ...found })))
}
