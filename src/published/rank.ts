import { holdingOf, type Concept, type Vocabulary } from './concepts.ts'

/** What the database says about one answer: how much each word weighs in it (in the order asked for), and how alike the questions are (0 to 1). */
export type Candidate<Row> = { row: Row; weights: number[]; alike: number }
export type Ranked<Row> = { row: Row; score: number; coverage: number }

const ALIKE = 1
/** What a question that is the same word for word adds: it comes before any other. */
const SAME = 6
const COVERAGE = 1.5
/** A word that no answer holds may be a filler as well as the point. */
const UNKNOWN = 0.5
/** Below this share of what was asked, an answer is only near to it. */
const ENOUGH = 0.34

/** How telling a word is: one that stands in every answer tells nothing, one that stands in none would tell most. */
export const telling = (holding: number, answers: number): number => Math.log(1 + (answers - holding + 0.5) / (holding + 0.5))

/**
 * Orders answers by how much of what was asked they speak about. Each concept counts once, by its best word, as much as that word tells
 * the answers apart. `terms` is the order of the candidates' weights.
 */
export function rank<Row>(concepts: Concept[], terms: string[], candidates: Candidate<Row>[], vocabulary: Vocabulary): Ranked<Row>[] {
  const tells = (term: string) => telling(holdingOf(term, vocabulary), vocabulary.answers)
  const weighed = concepts.map((concept) => ({ concept, worth: worthOf(concept, tells, telling(0, vocabulary.answers) * UNKNOWN) }))
  const asked = weighed.reduce((sum, { worth }) => sum + worth, 0)
  const place = new Map(terms.map((term, index) => [term, index]))
  return candidates
    .map(({ row, weights, alike }) => {
      let score = 0
      let met = 0
      for (const { concept, worth } of weighed) {
        const hits = concept.alternatives.map(({ term, weight }) => ({ term, weight, found: weights[place.get(term) ?? -1] ?? 0 })).filter(({ found }) => found > 0)
        // A synonym that happens to be rare must not tell more than the word that was asked for.
        score += Math.max(0, ...hits.map(({ term, weight, found }) => weight * Math.min(tells(term), worth) * Math.sqrt(found)))
        met += worth * Math.max(0, ...hits.map(({ weight }) => weight))
      }
      const coverage = asked === 0 ? alike : met / asked
      return { row, score: score + coverage * COVERAGE + alike * ALIKE + alike ** 4 * SAME, coverage }
    })
    .sort((one, other) => other.score - one.score)
}

/** What a concept is worth: what the words asked for tell, or, where no answer holds those, what the words that stand for them tell. */
function worthOf({ alternatives }: Concept, tells: (term: string) => number, unknown: number): number {
  if (alternatives.length === 0) return unknown
  const surest = Math.max(...alternatives.map(({ weight }) => weight))
  return Math.max(...alternatives.filter(({ weight }) => weight === surest).map(({ term }) => tells(term)))
}

/** Splits what was ranked into what answers the question and what is only near to it. */
export function divide<Row>(ranked: Ranked<Row>[], alikeEnough: (row: Row) => boolean): { found: Ranked<Row>[]; near: Ranked<Row>[] } {
  const best = ranked[0]?.score ?? 0
  const answers = (each: Ranked<Row>) => alikeEnough(each.row) || (each.coverage >= ENOUGH && each.score >= best * 0.25)
  return { found: ranked.filter(answers), near: ranked.filter((each) => !answers(each)) }
}
