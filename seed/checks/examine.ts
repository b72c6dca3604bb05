import type { Pair } from '../document/pair.ts'
import type { Facts } from '../parse/sidecar.ts'
import { textOf, type Text } from '../plan/hash.ts'
import { ANSWERS, repair, type Repair } from '../repair/repair.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { apostrophe } from './apostrophe.ts'
import { strayDateRule, unfinished } from './ending.ts'
import { lineOf, looked, type Flag, type Looked, type Rule } from './flag.ts'
import { runTogether } from './run-together.ts'
import { definition, gendered, hiddenCharacters, lawOrPlace, longSentence, noSource, noTopic, questionInside, readingAgeRule } from './wording.ts'

/** Rules about the surface of a document: they look at its text as it is. */
const SURFACE: readonly Rule[] = [runTogether, apostrophe, unfinished, strayDateRule, hiddenCharacters, questionInside]
/** Rules about what it says: they look at the text as certain repairs leave it, so that a list run together is no long sentence. */
const CONTENT: readonly Rule[] = [lawOrPlace, definition, gendered, longSentence, readingAgeRule, noSource, noTopic]

export type Examined = { text: Text; flags: Flag[]; repairs: Repair[] }

/**
 * Checks a pair and, with `fix`, repairs what is certain. The flags say which of them a repair has answered. A translation takes its facts
 * from its original, so `facts` is `null` for it and nobody asks for its topic or source.
 */
export function examine(pair: Pair, facts: Facts | null, locale: Locale, { fix, skip }: { fix: boolean; skip?: ReadonlySet<string> }): Examined {
  const repaired = repair(pair, locale, skip)
  const asIs = looked(pair, facts ?? {}, locale)
  const settled = looked({ ...pair, ...repaired.text }, facts ?? {}, locale)
  const content = facts ? CONTENT : CONTENT.filter((rule) => rule !== noSource && rule !== noTopic)
  const flags = [...run(SURFACE, asIs, pair), ...run(content, settled, pair)]
  if (!fix) return { text: textOf(pair), flags, repairs: [] }
  return { ...repaired, flags: flags.map((flag) => (answered(flag, repaired.repairs) ? { ...flag, repaired: true } : flag)) }
}

const run = (rules: readonly Rule[], at: Looked, pair: Pair): Flag[] =>
  rules
    .filter(({ locales }) => !locales || locales.includes(at.locale))
    .flatMap(({ code, find }) => find(at).map((finding) => ({ code, line: lineOf(pair, finding.words), ...finding })))

/** An ellipsis shows that words are missing and does not bring them, so that flag stays open. */
const answered = (flag: Flag, repairs: readonly Repair[]): boolean =>
  repairs.some(({ code, before }) => code !== 'ellipsis' && ANSWERS[code] === flag.code && before.includes(flag.words))
