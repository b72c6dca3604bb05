import { holdingOf, type Concept, type Vocabulary } from './concepts.ts'

/**
 * What the database says about one answer: how much each word weighs in it (in the order asked
 * for), and how alike the questions are (0 to 1).
 */
export type Candidate<Row> = { row: Row; weights: number[]; alike: number }
export type Ranked<Row> = { row: Row; score: number; coverage: number }

const ALIKE = 1
/** What a question that is the same word for word adds: it comes before any other. */
const SAME = 6
const COVERAGE = 1.5
/** A word that no answer holds may be a filler as well as the point. */
const UNKNOWN = 0.5
/** What even a thing that every answer speaks about is worth. */
const LEAST = 0.1
/** Below this share of what was asked, an answer is only near to it. */
const ENOUGH = 0.34

/**
 * How telling a word is: one that stands in every answer tells nothing, one that stands in none
 * would tell most.
 */
export const telling = (holding: number, answers: number): number =>
  Math.max(LEAST, Math.log(1 + (answers - holding + 0.5) / (holding + 0.5)))

/**
 * In about how many answers a thing is spoken about, by whichever of its words, each as far as it
 * means it.
 */
const spokenOf = ({ alternatives }: Concept, vocabulary: Vocabulary): number =>
  vocabulary.answers *
  (1 -
    alternatives.reduce(
      (without, { term, weight }) =>
        without * (1 - (weight * holdingOf(term, vocabulary)) / Math.max(vocabulary.answers, 1)),
      1,
    ))

/** What a concept is worth: it tells as much as it tells the answers apart. */
const worthOf = (concept: Concept, vocabulary: Vocabulary): number => {
  if (concept.alternatives.length > 0)
    return telling(spokenOf(concept, vocabulary), vocabulary.answers) * concept.part
  return concept.missed ? telling(0, vocabulary.answers) * UNKNOWN : 0
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
  const weighed = concepts.map((concept) => ({ concept, worth: worthOf(concept, vocabulary) }))
  const asked = weighed.reduce((sum, { concept, worth }) => sum + (concept.missed ? worth : 0), 0)
  const place = new Map(terms.map((term, index) => [term, index]))
  return candidates
    .map(({ row, weights, alike }) => {
      let score = 0
      let met = 0
      for (const { concept, worth } of weighed) {
        const hits = concept.alternatives
          .map(({ term, weight }) => ({ weight, found: weights[place.get(term) ?? -1] ?? 0 }))
          .filter(({ found }) => found > 0)
        score += worth * Math.max(0, ...hits.map(({ weight, found }) => weight * Math.sqrt(found)))
        if (concept.missed)
          met += worth * Math.sqrt(Math.max(0, ...hits.map(({ weight }) => weight)))
      }
      const coverage = asked === 0 ? alike : met / asked
      return {
        row,
        score: score + coverage * COVERAGE + alike * ALIKE + alike ** 4 * SAME,
        coverage,
      }
    })
    .sort((one, other) => other.score - one.score)
}

/** Splits what was ranked into what answers the question and what is only near to it. */
export function divide<Row>(
  ranked: Ranked<Row>[],
  alikeEnough: (row: Row) => boolean,
): { found: Ranked<Row>[]; near: Ranked<Row>[] } {
  const best = ranked[0]?.score ?? 0
  const answers = (each: Ranked<Row>) =>
    alikeEnough(each.row) || (each.coverage >= ENOUGH && each.score >= best * 0.25)
  return { found: ranked.filter(answers), near: ranked.filter((each) => !answers(each)) }
}
