import type { Locale } from '../../i18n/locales.ts'
import type { LexemeLookup, PhraseMatch, QueryWord } from './phrases.ts'
import { lexemeLookup, readQuery, type FoldedQuery, type Lexemes } from './read-query.ts'
import type { Alternative } from './terms.ts'
import { optionalWords, SYNONYM, thesaurusWords, type ThesaurusGroup } from './thesaurus.ts'

/**
 * One thing that a query asks about, with every term for it that the index holds. An answer without
 * a `required` concept ranks lower. `share` (0 to 1) is how much of its weight counts.
 */
export type Concept = { alternatives: Alternative[]; required: boolean; share: number }
/** How many answers a language has, and how many of them hold each lexeme of the index. */
export type Vocabulary = {
  answerCount: number
  documentFrequency: ReadonlyMap<string, number>
  /** Whether that was counted; if not, there may be any number of answers. */
  isCounted: boolean
}

/** The share of the words as typed, beside the group of the thesaurus that they belong to. */
const VERBATIM_SHARE = 0.2
const CONTRASTED_SHARE = 0.8
const MAX_ALTERNATIVES = 24

export const lexemesInTerm = (term: string): string[] => term.split(' ').filter(Boolean)

/** How many answers hold a term: for a phrase, at most as many as hold its rarest lexeme. */
export const documentFrequencyOf = (term: string, { documentFrequency }: Vocabulary): number =>
  documentFrequency.get(term) ??
  Math.min(...lexemesInTerm(term).map((lexeme) => documentFrequency.get(lexeme) ?? 0))

/** The folded words whose lexemes `conceptsOf` needs, besides those of the query. */
export const dictionaryWords = (locale: Locale): string[] => [
  ...new Set([...thesaurusWords(locale), ...optionalWords(locale)]),
]

/** The lexemes of the thesaurus, which are known even if no answer holds them. */
export const dictionaryLexemes = (locale: Locale, lexemes: Lexemes): string[] =>
  dictionaryWords(locale).flatMap(lexemeLookup(locale, lexemes))

/**
 * What a query asks about: the groups of the thesaurus that it names, and its other words.
 * Alternatives are terms that the index holds.
 */
export function conceptsOf(asked: FoldedQuery, vocabulary: Vocabulary): Concept[] {
  const { query, matches, lexemesOf, optional } = readQuery(asked)
  const covered = new Set(matches.flatMap(({ words }) => words))
  const groups = byGroup(matches)
  const countGroups = (word: QueryWord) =>
    groups.filter(([, own]) => own.some(({ words }) => words.includes(word))).length
  const concepts = [
    ...groups.map(([group, own]) => groupConcept(group, own, lexemesOf, countGroups)),
    ...verbatimConcepts(groups, covered, vocabulary),
    ...wordConcepts(
      query.filter((each) => !covered.has(each)),
      optional,
    ),
  ]
  return concepts.map((concept) => ({
    ...concept,
    alternatives: strongest(concept.alternatives, vocabulary),
  }))
}

const byGroup = (matches: readonly PhraseMatch[]): [ThesaurusGroup, PhraseMatch[]][] => {
  const groups = new Map<ThesaurusGroup, PhraseMatch[]>()
  for (const each of matches) groups.set(each.group, [...(groups.get(each.group) ?? []), each])
  return [...groups]
}

/**
 * The terms of a group. Phrases that are only related recognise a query, but are not searched for:
 * "use" would find everything for "benefits".
 */
export const termsOf = (group: ThesaurusGroup, lexemesOf: LexemeLookup): Alternative[] =>
  group.wordings
    .filter(({ confidence }) => confidence === SYNONYM)
    .map(({ words, confidence }) => ({
      term: words
        .map((word) => lexemesOf(word).join(' '))
        .join(' ')
        .trim(),
      weight: confidence,
    }))

/**
 * The concept of a group. A word that belongs to several groups counts for each of them in part. A
 * group that was only reached by a related phrase is required only if an answer could name it.
 */
function groupConcept(
  group: ThesaurusGroup,
  matches: readonly PhraseMatch[],
  lexemesOf: LexemeLookup,
  countGroups: (word: QueryWord) => number,
): Concept {
  const confidence = Math.max(...matches.map((each) => each.confidence))
  const senses = Math.min(...matches.map(({ words }) => Math.max(...words.map(countGroups))))
  const typed = matches
    .filter(({ words }) => words.length === 1)
    .flatMap(({ words }) => words.flatMap(({ readings }) => readings))
  const others = termsOf(group, lexemesOf).map(({ term, weight }) => ({
    term,
    weight: weight * confidence,
  }))
  return {
    required: confidence === SYNONYM || others.some(({ term }) => term !== ''),
    share: 1 / Math.sqrt(senses),
    alternatives: [...typed, ...others],
  }
}

/**
 * The words as typed, beside their groups. They count more if the query contrasts two words of one
 * group ("client or patient").
 */
function verbatimConcepts(
  groups: [ThesaurusGroup, PhraseMatch[]][],
  covered: ReadonlySet<QueryWord>,
  vocabulary: Vocabulary,
): Concept[] {
  const contrasted = new Set(
    groups.flatMap(([, own]) => {
      const single = own.filter(({ words }) => words.length === 1).flatMap(({ words }) => words)
      const terms = new Set(single.map(({ readings }) => readings[0]?.term))
      return terms.size > 1 ? single : []
    }),
  )
  return [...covered]
    .filter(({ isStopWord }) => !isStopWord)
    .map((queryWord) => ({
      alternatives: queryWord.readings,
      required: contrasted.has(queryWord) && strongest(queryWord.readings, vocabulary).length > 0,
      share: contrasted.has(queryWord) ? CONTRASTED_SHARE : VERBATIM_SHARE,
    }))
}

/** The words that no group of the thesaurus covers. */
function wordConcepts(words: readonly QueryWord[], optional: ReadonlySet<string>): Concept[] {
  return words
    .filter(({ isStopWord }) => !isStopWord)
    .map(({ word, readings }) => ({
      alternatives: readings,
      share: 1,
      required:
        !optional.has(word) &&
        !readings.some(({ term, weight }) => weight === 1 && optional.has(term)),
    }))
}

/** The terms that the index holds, each once with its highest weight; the strongest of many. */
export function strongest(
  alternatives: readonly Alternative[],
  vocabulary: Vocabulary,
): Alternative[] {
  const weights = new Map<string, number>()
  for (const { term, weight } of alternatives) {
    if (term !== '' && documentFrequencyOf(term, vocabulary) > 0)
      weights.set(term, Math.max(weights.get(term) ?? 0, weight))
  }
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort(
      (one, other) =>
        other.weight - one.weight ||
        documentFrequencyOf(other.term, vocabulary) - documentFrequencyOf(one.term, vocabulary),
    )
    .slice(0, MAX_ALTERNATIVES)
}
