import type { Locale } from '../../../i18n/locales.ts'
import { fold } from '../../../i18n/text/fold.ts'
import { isSameWord, profileQuestion } from '../../checks/question-profile.ts'
import type { EntryText } from '../../checks/rule.ts'
import { diceCoefficient } from '../../compare/dice.ts'
import { answerLines } from '../../entries/blocks.ts'
import type { Pair } from '../read/pair.ts'
import { entryTextOf } from './hash.ts'

/** From this similarity on, a pair can be another one reworded. */
const MIN_SIMILARITY = 0.55
/** How much more similar it must be than the next candidate. */
const MIN_LEAD = 0.15
/** From this similarity of the answers on, the questions need not have a word in common. */
const MIN_ANSWER_SIMILARITY = 0.75
/**
 * Comparing everything with everything is worth it for a revision, but not for another document of
 * the same name.
 */
const MAX_COMPARISONS = 250_000

/** Returns the pairs that are other ones reworded, the most similar first. */
export function similarPairs<Candidate extends { base: EntryText }>(
  pairs: readonly Pair[],
  candidates: readonly Candidate[],
  locale: Locale,
): { pair: Pair; candidate: Candidate }[] {
  if (pairs.length * candidates.length > MAX_COMPARISONS) return []
  const bags = candidates.map((candidate) => ({ candidate, bag: wordBag(candidate.base, locale) }))
  return pairs
    .flatMap((pair) => {
      const own = wordBag(entryTextOf(pair), locale)
      const [best, next] = bags
        .map(({ candidate, bag }) => ({ pair, candidate, similarity: similarity(own, bag) }))
        .sort((one, other) => other.similarity - one.similarity)
      return best &&
        best.similarity >= MIN_SIMILARITY &&
        best.similarity - (next?.similarity ?? 0) >= MIN_LEAD
        ? [best]
        : []
    })
    .sort((one, other) => other.similarity - one.similarity)
}

type WordBag = { words: Set<string>; answer: Set<string>; topic: readonly string[] }

const wordsOf = (text: string, locale: Locale): Set<string> =>
  new Set(fold(text, locale).split(' '))

function wordBag({ question, answer }: EntryText, locale: Locale): WordBag {
  const lines = answerLines(answer).join('\n')
  return {
    words: wordsOf(`${question}\n${lines}`, locale),
    answer: wordsOf(lines, locale),
    topic: profileQuestion(question, locale).words,
  }
}

/**
 * How similar two pairs are, from 0 to 1. Pairs that ask about different things and have different
 * answers are not similar, however many small words they share.
 */
function similarity(one: WordBag, other: WordBag): number {
  const areRelated =
    one.topic.some((word) => other.topic.some((each) => isSameWord(word, each))) ||
    diceCoefficient(one.answer, other.answer) >= MIN_ANSWER_SIMILARITY
  return areRelated ? diceCoefficient(one.words, other.words) : 0
}
