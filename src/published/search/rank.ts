import { documentFrequencyOf, type Concept, type Vocabulary } from './concepts.ts'

/**
 * An answer with what the database found out about it: the weight of each term in it, in the order
 * of the terms, and how similar its question is to the query (0 to 1).
 */
export type Candidate<Row> = { row: Row; weights: number[]; similarity: number }
/** `coverage` (0 to 1): how much of the required concepts the answer speaks about. */
export type Ranked<Row> = { row: Row; score: number; coverage: number }

/** From this similarity on, a question counts as the same as the query, whatever its words. */
export const SAME_QUESTION_SIMILARITY = { any: 0.45, strict: 0.7 }
const SIMILARITY_WEIGHT = 1
/** Puts a question that equals the query before all others. */
const SAME_QUESTION_BONUS = 6
const COVERAGE_WEIGHT = 1.5
/** A word that no answer holds may be what matters, or may not matter at all. */
const UNKNOWN_WORD_SHARE = 0.5
/** A concept counts a little even if every answer speaks about it. */
const MIN_IDF = 0.1
/** With a lower coverage, an answer is only a near match. */
const MIN_COVERAGE = 0.34
/** With a lower coverage, an answer fits too loosely for somebody who may be in danger. */
const MIN_STRICT_COVERAGE = 0.75
/**
 * How much is shown, with few answers and with many. Of few, people see at once what fits. `scoreShare`,
 * `coverageShare`: what a result needs of the best answer's. `inShort`, `inText`: how much a concept
 * counts that only the short answer or the text speaks about. `near`: the coverage of a near match.
 */
const CHOICE = {
  few: { scoreShare: 0.25, coverageShare: 0, inShort: 1, inText: 1, near: 0.25 },
  many: { scoreShare: 0.75, coverageShare: 0.9, inShort: 0.5, inText: 0.25, near: 0.3 },
}
type Choice = (typeof CHOICE)['few']
const FEW_ANSWERS = 16
const MANY_ANSWERS = 128
/** From these ranks of PostgreSQL's on, a word is in the question, or in the short answer. */
const IN_QUESTION = 0.5
const IN_SHORT_ANSWER = 0.25

/** Between few and many answers, by the logarithm of their number. */
function choiceFor({ answerCount }: Vocabulary): Choice {
  const place = Math.log(answerCount / FEW_ANSWERS) / Math.log(MANY_ANSWERS / FEW_ANSWERS)
  const many = Math.min(Math.max(place, 0), 1)
  const between = (name: keyof Choice) => CHOICE.few[name] * (1 - many) + CHOICE.many[name] * many
  return {
    scoreShare: between('scoreShare'),
    coverageShare: between('coverageShare'),
    inShort: between('inShort'),
    inText: between('inText'),
    near: between('near'),
  }
}

const placeShare = (found: number, { inShort, inText }: Choice): number => {
  if (found >= IN_QUESTION) return 1
  return found >= IN_SHORT_ANSWER ? inShort : inText
}

/** The inverse document frequency: the rarer a word, the more it says about an answer. */
const inverseDocumentFrequency = (frequency: number, answers: number): number =>
  Math.max(MIN_IDF, Math.log(1 + (answers - frequency + 0.5) / (frequency + 0.5)))

/**
 * About how many answers speak about a concept, each term counted by how likely it is meant, as if
 * the terms were independent of each other.
 */
const expectedFrequency = ({ alternatives }: Concept, vocabulary: Vocabulary): number =>
  vocabulary.answerCount *
  (1 -
    alternatives.reduce(
      (without, { term, weight }) =>
        without *
        (1 -
          (weight * documentFrequencyOf(term, vocabulary)) / Math.max(vocabulary.answerCount, 1)),
      1,
    ))

const conceptWeight = (concept: Concept, vocabulary: Vocabulary, strict: boolean): number => {
  const { answerCount } = vocabulary
  if (concept.alternatives.length > 0) {
    const frequency = expectedFrequency(concept, vocabulary)
    return inverseDocumentFrequency(frequency, answerCount) * concept.share
  }
  return concept.required
    ? inverseDocumentFrequency(0, answerCount) * (strict ? 1 : UNKNOWN_WORD_SHARE)
    : 0
}

/**
 * Sorts candidates, best first, by how much they say about the concepts. Each concept counts once,
 * by its best term. `terms` is the order of the candidates' weights. `strict`: a word that no answer
 * holds is what matters.
 */
export function rank<Row>(
  concepts: Concept[],
  terms: string[],
  candidates: Candidate<Row>[],
  vocabulary: Vocabulary,
  strict = false,
): Ranked<Row>[] {
  const choice = choiceFor(vocabulary)
  const weighted = concepts.map((concept) => ({
    concept,
    conceptWeight: conceptWeight(concept, vocabulary, strict),
  }))
  const requiredWeight = weighted.reduce(
    (sum, { concept, conceptWeight }) => sum + (concept.required ? conceptWeight : 0),
    0,
  )
  const indexOfTerm = new Map(terms.map((term, index) => [term, index]))
  return candidates
    .map(({ row, weights, similarity }) => {
      let score = 0
      let covered = 0
      for (const { concept, conceptWeight } of weighted) {
        const hits = concept.alternatives
          .map(({ term, weight }) => ({ weight, found: weights[indexOfTerm.get(term) ?? -1] ?? 0 }))
          .filter(({ found }) => found > 0)
        score +=
          conceptWeight * Math.max(0, ...hits.map(({ weight, found }) => weight * Math.sqrt(found)))
        if (concept.required)
          covered +=
            conceptWeight *
            Math.max(
              0,
              ...hits.map(({ weight, found }) => Math.sqrt(weight) * placeShare(found, choice)),
            )
      }
      const coverage = requiredWeight === 0 ? similarity : covered / requiredWeight
      return {
        row,
        score:
          score +
          coverage * COVERAGE_WEIGHT +
          similarity * SIMILARITY_WEIGHT +
          similarity ** 4 * SAME_QUESTION_BONUS,
        coverage,
      }
    })
    .sort((one, other) => other.score - one.score)
}

/**
 * Splits ranked answers into results and near matches; of many answers, there are near matches only
 * where nothing was found. `strict`: only what fits closely.
 */
export function splitByRelevance<Row>(
  ranked: Ranked<Row>[],
  isSameQuestion: (row: Row) => boolean,
  vocabulary: Vocabulary,
  strict = false,
): { found: Ranked<Row>[]; near: Ranked<Row>[] } {
  const choice = choiceFor(vocabulary)
  const best = ranked[0]?.score ?? 0
  const bestCoverage = Math.max(0, ...ranked.map(({ coverage }) => coverage))
  const isResult = (each: Ranked<Row>) =>
    isSameQuestion(each.row) ||
    (each.coverage >= (strict ? MIN_STRICT_COVERAGE : MIN_COVERAGE) &&
      each.coverage >= bestCoverage * choice.coverageShare &&
      each.score >= best * choice.scoreShare)
  const found = ranked.filter(isResult)
  const isMany = vocabulary.answerCount >= MANY_ANSWERS
  const near = ranked.filter((each) => !isResult(each) && each.coverage >= choice.near)
  return { found, near: isMany && found.length > 0 ? [] : near }
}
