import type { Locale } from '../../i18n/locales.ts'
import { findPhrases, type QueryWord, type PhraseMatch } from './phrases.ts'
import type { Alternative, SpellingModel } from './terms.ts'
import {
  fillers,
  thesaurusGroups,
  SYNONYM,
  stopWords,
  thesaurusWords,
  type ThesaurusGroup,
} from './thesaurus.ts'

/**
 * One thing that was asked about, with every term for it that the index holds. `missed`: an answer
 * without it is a worse answer. `part`: how much of its worth counts.
 */
export type Concept = {
  name: string
  alternatives: Alternative[]
  required: boolean
  share: number
}
/** How many answers hold each lexeme of the index, in one language. */
export type Vocabulary = { answerCount: number; documentFrequency: ReadonlyMap<string, number> }
/** The lexemes of each folded word; none for a word that says nothing. */
export type Lexemes = ReadonlyMap<string, string[]>

const VERBATIM_SHARE = 0.2
const CONTRASTED_SHARE = 0.8
const MAX_ALTERNATIVES = 24

export const lexemesInTerm = (term: string): string[] => term.split(' ').filter(Boolean)

/** In how many answers a term stands; of a phrase, at most as many as hold its rarest word. */
export const documentFrequencyOf = (term: string, { documentFrequency }: Vocabulary): number =>
  Math.min(...lexemesInTerm(term).map((lexeme) => documentFrequency.get(lexeme) ?? 0))

/** Every folded word whose lexemes `conceptsOf` needs, besides those of the query. */
export const dictionaryWords = (locale: Locale): string[] => [
  ...new Set([...thesaurusWords(locale), ...fillers(locale)]),
]

/** The lexemes of the thesaurus, which are spelling whether an answer holds them or not. */
export const dictionaryLexemes = (locale: Locale, lexemes: Lexemes): string[] =>
  dictionaryWords(locale).flatMap(contentLexemes(locale, lexemes))

const contentLexemes = (locale: Locale, lexemes: Lexemes) => {
  const stop = stopWords(locale)
  return (word: string): string[] =>
    stop.has(word) ? [] : (lexemes.get(word) ?? []).filter((lexeme) => !stop.has(lexeme))
}

/**
 * What a query asks about: its words, misspelt or not, and what the thesaurus knows for them. Only
 * terms that the index holds.
 */
export function conceptsOf(
  folded: string,
  locale: Locale,
  lexemes: Lexemes,
  vocabulary: Vocabulary,
  spelling: SpellingModel,
): Concept[] {
  const of = contentLexemes(locale, lexemes)
  const asked = folded.split(' ').map((word): QueryWord => ({
    word,
    isStopWord: of(word).length === 0,
    readings: of(word).flatMap((lexeme) => spelling.readingsOf(lexeme)),
  }))
  const found = findPhrases(asked, thesaurusGroups(locale), of, locale)
  const covered = new Set(found.flatMap(({ words }) => words))
  const groups = byGroup(found)
  const sensesOf = (word: QueryWord) =>
    groups.filter(([, its]) => its.some(({ words }) => words.includes(word))).length
  const concepts = [
    ...groups.map(([group, its]) => conceptOfGroup(group, its, of, sensesOf)),
    ...verbatimConcepts(groups, covered),
    ...wordConcepts(
      asked.filter((each) => !covered.has(each)),
      locale,
      of,
    ),
  ]
  return concepts.map((concept) => ({
    ...concept,
    alternatives: strongest(concept.alternatives, vocabulary),
  }))
}

const byGroup = (found: readonly PhraseMatch[]): [ThesaurusGroup, PhraseMatch[]][] => {
  const groups = new Map<ThesaurusGroup, PhraseMatch[]>()
  for (const each of found) groups.set(each.group, [...(groups.get(each.group) ?? []), each])
  return [...groups]
}

/**
 * A phrase that only leads to a thing must not lose a word to the list of those that say nothing:
 * `feelings for` is not `feelings`.
 */
const termsOf = (group: ThesaurusGroup, of: (word: string) => string[]): Alternative[] =>
  group.wordings
    .filter(
      ({ words, confidence }) =>
        confidence === SYNONYM || words.every((word) => of(word).length > 0),
    )
    .map(({ words, confidence }) => ({
      term: words
        .map((word) => of(word).join(' '))
        .join(' ')
        .trim(),
      weight: confidence,
    }))

/**
 * A word that may mean several things asks about each of them a little. A phrase that only leads to
 * a thing which no answer speaks of is not missed.
 */
function conceptOfGroup(
  group: ThesaurusGroup,
  found: readonly PhraseMatch[],
  of: (word: string) => string[],
  sensesOf: (word: QueryWord) => number,
): Concept {
  const confidence = Math.max(...found.map((each) => each.confidence))
  const senses = Math.min(...found.map(({ words }) => Math.max(...words.map(sensesOf))))
  const own = found
    .filter(({ words }) => words.length === 1)
    .flatMap(({ words }) => words.flatMap(({ readings }) => readings))
  const others = termsOf(group, of).map(({ term, weight }) => ({
    term,
    weight: weight * confidence,
  }))
  return {
    name: group.name,
    required: confidence === SYNONYM || others.some(({ term }) => term !== ''),
    share: 1 / Math.sqrt(senses),
    alternatives: [...own, ...others],
  }
}

/**
 * The very words count too, and more when two words for one thing were set against each other
 * ("client or patient").
 */
function verbatimConcepts(
  groups: [ThesaurusGroup, PhraseMatch[]][],
  covered: ReadonlySet<QueryWord>,
): Concept[] {
  const contrasted = new Set(
    groups.flatMap(([, its]) => {
      const single = its.filter(({ words }) => words.length === 1).flatMap(({ words }) => words)
      return new Set(single.flatMap(({ readings }) => readings.map(({ term }) => term))).size > 1
        ? single
        : []
    }),
  )
  return [...covered]
    .filter(({ isStopWord }) => !isStopWord)
    .map((asked) => ({
      name: '',
      alternatives: asked.readings,
      required: false,
      share: contrasted.has(asked) ? CONTRASTED_SHARE : VERBATIM_SHARE,
    }))
}

function wordConcepts(
  rest: readonly QueryWord[],
  locale: Locale,
  of: (word: string) => string[],
): Concept[] {
  const common = new Set([...fillers(locale)].flatMap((word) => [word, ...of(word)]))
  return rest
    .filter(({ isStopWord }) => !isStopWord)
    .map(({ word, readings }) => ({
      name: '',
      alternatives: readings,
      share: 1,
      required:
        !common.has(word) && !readings.some(({ term, weight }) => weight === 1 && common.has(term)),
    }))
}

/**
 * Each term that the index holds once, as surely as it can be meant; the surest and commonest,
 * where there are many.
 */
function strongest(alternatives: readonly Alternative[], vocabulary: Vocabulary): Alternative[] {
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
