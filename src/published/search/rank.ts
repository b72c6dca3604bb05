import { documentFrequencyOf, type Concept, type Vocabulary } from './concepts.ts'

/**
 * An answer with what the database found out about it: the weight of each term in it, in the order
 * of the terms, and how similar its question is to the query (0 to 1).
 */
export type Candidate<Row> = { row: Row; weights: number[]; similarity: number }
/** `coverage` (0 to 1): how much of the required concepts the answer speaks about. */
export type Ranked<Row> = { row: Row; score: number; coverage: number }

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
/** The same for a score, as a share of the best one. */
const MIN_SCORE_SHARE = 0.25

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
          covered += conceptWeight * Math.sqrt(Math.max(0, ...hits.map(({ weight }) => weight)))
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

/** Splits ranked answers into results and near matches. `strict`: only what fits closely. */
export function splitByRelevance<Row>(
  ranked: Ranked<Row>[],
  isSameQuestion: (row: Row) => boolean,
  strict = false,
): { found: Ranked<Row>[]; near: Ranked<Row>[] } {
  const best = ranked[0]?.score ?? 0
  const isResult = (each: Ranked<Row>) =>
    isSameQuestion(each.row) ||
    (each.coverage >= (strict ? MIN_STRICT_COVERAGE : MIN_COVERAGE) &&
      each.score >= best * MIN_SCORE_SHARE)
  return { found: ranked.filter(isResult), near: ranked.filter((each) => !isResult(each)) }
}
