import type { Locale } from '../../../i18n/locales.ts'
import { fold } from '../../../i18n/text/fold.ts'
import { asked, sameWord } from '../../checks/question-profile.ts'
import type { Text } from '../../checks/rule.ts'
import { overlap } from '../../compare/dice.ts'
import { answerLines } from '../../entries/blocks.ts'
import { questionKey } from '../parse/validate-pairs.ts'
import type { Pair } from '../read/pair.ts'
import { answerHash, textOf } from './hash.ts'

/** What an earlier import took from the same document. */
export type Known = {
  entryId: number
  key: string
  base: Text
  firstLine: number
  lastLine: number
  position: number
  textHash: string
}
export type Match = {
  pair: Pair
  known: Known | null
  by: 'question' | 'answer' | 'likeness' | 'new'
}

/**
 * Likeness from which a pair counts as the same one, reworded; and how far ahead of the next
 * candidate it must be.
 */
const ENOUGH = 0.55
const AHEAD = 0.15
/** So alike are two answers that their questions need have no word in common. */
const SAME_ANSWER = 0.75

/**
 * Recognises the pairs of a document that an earlier import has seen: by the question, wherever it
 * has moved to; by the answer, where the question alone was reworded; by likeness, where both were
 * and nothing else is nearly as like. Whatever remains on either side is new, or gone.
 */
export function matchPairs(
  pairs: readonly Pair[],
  known: readonly Known[],
  locale: Locale,
): { matches: Match[]; gone: Known[] } {
  const left = new Set(known)
  const found = new Map<Pair, { known: Known; by: Match['by'] }>()
  const take = (pair: Pair, candidate: Known, by: Match['by']) => {
    found.set(pair, { known: candidate, by })
    left.delete(candidate)
  }
  const byQuestion = new Map(known.map((each) => [questionKey(each.base.question, locale), each]))
  for (const pair of pairs) {
    const candidate = byQuestion.get(questionKey(pair.question, locale))
    if (candidate && left.has(candidate)) take(pair, candidate, 'question')
  }
  const open = () => pairs.filter((pair) => !found.has(pair))
  const byAnswer = groupBy([...left], (each) => answerHash(each.base))
  const openByAnswer = groupBy(open(), (pair) => answerHash(textOf(pair)))
  for (const [hash, [pair, ...others]] of openByAnswer) {
    const candidates = byAnswer.get(hash) ?? []
    if (pair && others.length === 0 && candidates.length === 1 && candidates[0])
      take(pair, candidates[0], 'answer')
  }
  for (const { pair, candidate } of likelyPairs(open(), [...left], locale))
    if (left.has(candidate) && !found.has(pair)) take(pair, candidate, 'likeness')
  return {
    matches: pairs.map((pair) => ({
      pair,
      known: found.get(pair)?.known ?? null,
      by: found.get(pair)?.by ?? 'new',
    })),
    gone: [...left].sort((one, other) => one.position - other.position),
  }
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

/**
 * A comparison of everything with everything is worth it for a revision, not for another document
 * under the same name.
 */
const MOST_COMPARISONS = 250_000

function likelyPairs(
  pairs: readonly Pair[],
  known: readonly Known[],
  locale: Locale,
): { pair: Pair; candidate: Known; likeness: number }[] {
  if (pairs.length * known.length > MOST_COMPARISONS) return []
  const bags = known.map((candidate) => ({ candidate, bag: bagOf(candidate.base, locale) }))
  const likely = pairs.flatMap((pair) => {
    const own = bagOf(textOf(pair), locale)
    const ranked = bags
      .map(({ candidate, bag }) => ({ pair, candidate, likeness: likeness(own, bag) }))
      .sort((one, other) => other.likeness - one.likeness)
    const [best, next] = ranked
    return best && best.likeness >= ENOUGH && best.likeness - (next?.likeness ?? 0) >= AHEAD
      ? [best]
      : []
  })
  return likely.sort((one, other) => other.likeness - one.likeness)
}

type Bag = { words: Set<string>; answer: Set<string>; about: readonly string[] }
const wordsOf = (text: string, locale: Locale): Set<string> =>
  new Set(fold(text, locale).split(' '))
function bagOf({ question, answer }: Text, locale: Locale): Bag {
  const lines = answerLines(answer).join('\n')
  return {
    words: wordsOf(`${question}\n${lines}`, locale),
    answer: wordsOf(lines, locale),
    about: asked(question, locale).words,
  }
}

/**
 * How alike two pairs are; not at all when they ask about different things and answer differently,
 * however many small words they share.
 */
function likeness(one: Bag, other: Bag): number {
  const related =
    one.about.some((word) => other.about.some((each) => sameWord(word, each))) ||
    overlap(one.answer, other.answer) >= SAME_ANSWER
  return related ? overlap(one.words, other.words) : 0
}
