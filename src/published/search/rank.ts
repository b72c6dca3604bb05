import { documentFrequencyOf, type Concept, type Vocabulary } from './concepts.ts'

/**
 * What the database says about one answer: how much each word weighs in it (in the order asked
 * for), and how alike the questions are (0 to 1).
 */
export type Candidate<Row> = { row: Row; weights: number[]; similarity: number }
export type Ranked<Row> = { row: Row; score: number; coverage: number }

const SIMILARITY_WEIGHT = 1
/** What a question that is the same word for word adds: it comes before any other. */
const SAME_QUESTION_BONUS = 6
const COVERAGE_WEIGHT = 1.5
/** A word that no answer holds may be a filler as well as the point. */
const UNKNOWN_WORD_SHARE = 0.5
/** What even a thing that every answer speaks about is worth. */
const MIN_IDF = 0.1
/** Below this share of what was asked, an answer is only near to it. */
const MIN_COVERAGE = 0.34

/**
 * How telling a word is: one that stands in every answer tells nothing, one that stands in none
 * would tell most.
 */
const inverseDocumentFrequency = (holding: number, answers: number): number =>
  Math.max(MIN_IDF, Math.log(1 + (answers - holding + 0.5) / (holding + 0.5)))

/**
 * In about how many answers a thing is spoken about, by whichever of its words, each as far as it
 * means it.
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

/** What a concept is worth: it tells as much as it tells the answers apart. */
const conceptWeight = (concept: Concept, vocabulary: Vocabulary): number => {
  if (concept.alternatives.length > 0)
    return (
      inverseDocumentFrequency(expectedFrequency(concept, vocabulary), vocabulary.answerCount) *
      concept.share
    )
  return concept.required
    ? inverseDocumentFrequency(0, vocabulary.answerCount) * UNKNOWN_WORD_SHARE
    : 0
}

/**
 * Orders answers by how much of what was asked they speak about. Each concept counts once, by its
 * best word. `terms` is the order of the candidates' weights.
 */
export function rank<Row>(
  concepts: Concept[],
  terms: string[],
  candidates: Candidate<Row>[],
  vocabulary: Vocabulary,
): Ranked<Row>[] {
  const weighed = concepts.map((concept) => ({
    concept,
    worth: conceptWeight(concept, vocabulary),
  }))
  const asked = weighed.reduce((sum, { concept, worth }) => sum + (concept.required ? worth : 0), 0)
  const place = new Map(terms.map((term, index) => [term, index]))
  return candidates
    .map(({ row, weights, similarity: alike }) => {
      let score = 0
      let met = 0
      for (const { concept, worth } of weighed) {
        const hits = concept.alternatives
          .map(({ term, weight }) => ({ weight, found: weights[place.get(term) ?? -1] ?? 0 }))
          .filter(({ found }) => found > 0)
        score += worth * Math.max(0, ...hits.map(({ weight, found }) => weight * Math.sqrt(found)))
        if (concept.required)
          met += worth * Math.sqrt(Math.max(0, ...hits.map(({ weight }) => weight)))
      }
      const coverage = asked === 0 ? alike : met / asked
      return {
        row,
        score:
          score +
          coverage * COVERAGE_WEIGHT +
          alike * SIMILARITY_WEIGHT +
          alike ** 4 * SAME_QUESTION_BONUS,
        coverage,
      }
    })
    .sort((one, other) => other.score - one.score)
}

/** Splits what was ranked into what answers the question and what is only near to it. */
export function splitByRelevance<Row>(
  ranked: Ranked<Row>[],
  alikeEnough: (row: Row) => boolean,
): { found: Ranked<Row>[]; near: Ranked<Row>[] } {
  const best = ranked[0]?.score ?? 0
  const answers = (each: Ranked<Row>) =>
    alikeEnough(each.row) || (each.coverage >= MIN_COVERAGE && each.score >= best * 0.25)
  return { found: ranked.filter(answers), near: ranked.filter((each) => !answers(each)) }
}
