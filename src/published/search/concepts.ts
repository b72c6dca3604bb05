import type { Locale } from '../../i18n/locales.ts'
import { findPhrases, type Asked, type Found } from './phrases.ts'
import type { Alternative, Familiar } from './terms.ts'
import { fillers, groupsOf, MEANS, stopWords, thesaurusWords, type Group } from './thesaurus.ts'

/**
 * One thing that was asked about, with every term for it that the index holds. `missed`: an answer
 * without it is a worse answer. `part`: how much of its worth counts.
 */
export type Concept = { name: string; alternatives: Alternative[]; missed: boolean; part: number }
/** How many answers hold each lexeme of the index, in one language. */
export type Vocabulary = { answers: number; holding: ReadonlyMap<string, number> }
/** The lexemes of each folded word; none for a word that says nothing. */
export type Lexemes = ReadonlyMap<string, string[]>

const VERBATIM = 0.2
const CONTRASTED = 0.8
const MOST_ALTERNATIVES = 24

export const lexemesOfTerm = (term: string): string[] => term.split(' ').filter(Boolean)

/** In how many answers a term stands; of a phrase, at most as many as hold its rarest word. */
export const holdingOf = (term: string, { holding }: Vocabulary): number =>
  Math.min(...lexemesOfTerm(term).map((lexeme) => holding.get(lexeme) ?? 0))

/** Every folded word whose lexemes `conceptsOf` needs, besides those of the query. */
export const wordsToKnow = (locale: Locale): string[] => [
  ...new Set([...thesaurusWords(locale), ...fillers(locale)]),
]

/** The lexemes of the thesaurus, which are familiar whether an answer holds them or not. */
export const thesaurusLexemes = (locale: Locale, lexemes: Lexemes): string[] =>
  wordsToKnow(locale).flatMap(lexemesIn(locale, lexemes))

const lexemesIn = (locale: Locale, lexemes: Lexemes) => {
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
  familiar: Familiar,
): Concept[] {
  const of = lexemesIn(locale, lexemes)
  const asked = folded.split(' ').map((word): Asked => ({
    word,
    empty: of(word).length === 0,
    meanings: of(word).flatMap((lexeme) => familiar.meaningsOf(lexeme)),
  }))
  const found = findPhrases(asked, groupsOf(locale), of, locale)
  const covered = new Set(found.flatMap(({ words }) => words))
  const groups = byGroup(found)
  const sensesOf = (word: Asked) =>
    groups.filter(([, its]) => its.some(({ words }) => words.includes(word))).length
  const concepts = [
    ...groups.map(([group, its]) => groupConcept(group, its, of, sensesOf)),
    ...verbatim(groups, covered),
    ...wordConcepts(
      asked.filter((each) => !covered.has(each)),
      locale,
      of,
    ),
  ]
  return concepts.map((concept) => ({
    ...concept,
    alternatives: best(concept.alternatives, vocabulary),
  }))
}

const byGroup = (found: readonly Found[]): [Group, Found[]][] => {
  const groups = new Map<Group, Found[]>()
  for (const each of found) groups.set(each.group, [...(groups.get(each.group) ?? []), each])
  return [...groups]
}

/**
 * A phrase that only leads to a thing must not lose a word to the list of those that say nothing:
 * `feelings for` is not `feelings`.
 */
const termsOf = (group: Group, of: (word: string) => string[]): Alternative[] =>
  group.wordings
    .filter(({ words, sure }) => sure === MEANS || words.every((word) => of(word).length > 0))
    .map(({ words, sure }) => ({
      term: words
        .map((word) => of(word).join(' '))
        .join(' ')
        .trim(),
      weight: sure,
    }))

/**
 * A word that may mean several things asks about each of them a little. A phrase that only leads to
 * a thing which no answer speaks of is not missed.
 */
function groupConcept(
  group: Group,
  found: readonly Found[],
  of: (word: string) => string[],
  sensesOf: (word: Asked) => number,
): Concept {
  const sure = Math.max(...found.map((each) => each.sure))
  const senses = Math.min(...found.map(({ words }) => Math.max(...words.map(sensesOf))))
  const own = found
    .filter(({ words }) => words.length === 1)
    .flatMap(({ words }) => words.flatMap(({ meanings }) => meanings))
  const others = termsOf(group, of).map(({ term, weight }) => ({ term, weight: weight * sure }))
  return {
    name: group.name,
    missed: sure === MEANS || others.some(({ term }) => term !== ''),
    part: 1 / Math.sqrt(senses),
    alternatives: [...own, ...others],
  }
}

/**
 * The very words count too, and more when two words for one thing were set against each other
 * ("client or patient").
 */
function verbatim(groups: [Group, Found[]][], covered: ReadonlySet<Asked>): Concept[] {
  const contrasted = new Set(
    groups.flatMap(([, its]) => {
      const single = its.filter(({ words }) => words.length === 1).flatMap(({ words }) => words)
      return new Set(single.flatMap(({ meanings }) => meanings.map(({ term }) => term))).size > 1
        ? single
        : []
    }),
  )
  return [...covered]
    .filter(({ empty }) => !empty)
    .map((asked) => ({
      name: '',
      alternatives: asked.meanings,
      missed: false,
      part: contrasted.has(asked) ? CONTRASTED : VERBATIM,
    }))
}

function wordConcepts(
  rest: readonly Asked[],
  locale: Locale,
  of: (word: string) => string[],
): Concept[] {
  const common = new Set([...fillers(locale)].flatMap((word) => [word, ...of(word)]))
  return rest
    .filter(({ empty }) => !empty)
    .map(({ word, meanings }) => ({
      name: '',
      alternatives: meanings,
      part: 1,
      missed:
        !common.has(word) && !meanings.some(({ term, weight }) => weight === 1 && common.has(term)),
    }))
}

/**
 * Each term that the index holds once, as surely as it can be meant; the surest and commonest,
 * where there are many.
 */
function best(alternatives: readonly Alternative[], vocabulary: Vocabulary): Alternative[] {
  const weights = new Map<string, number>()
  for (const { term, weight } of alternatives) {
    if (term !== '' && holdingOf(term, vocabulary) > 0)
      weights.set(term, Math.max(weights.get(term) ?? 0, weight))
  }
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort(
      (one, other) =>
        other.weight - one.weight ||
        holdingOf(other.term, vocabulary) - holdingOf(one.term, vocabulary),
    )
    .slice(0, MOST_ALTERNATIVES)
}
