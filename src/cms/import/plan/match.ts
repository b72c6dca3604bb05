import type { Locale } from '../../../i18n/locales.ts'
import { fold } from '../../../i18n/text/fold.ts'
import { profileQuestion, isSameWord } from '../../checks/question-profile.ts'
import type { EntryText } from '../../checks/rule.ts'
import { diceCoefficient } from '../../compare/dice.ts'
import { answerLines } from '../../entries/blocks.ts'
import { questionKey } from '../parse/shared/question-key.ts'
import type { Pair } from '../read/pair.ts'
import { answerHash, textOf } from './hash.ts'

/** What an earlier import took from the same document. */
export type ImportedPair = {
  entryId: number
  key: string
  base: EntryText
  firstLine: number
  lastLine: number
  position: number
  textHash: string
}
export type Match = {
  pair: Pair
  known: ImportedPair | null
  by: 'question' | 'answer' | 'likeness' | 'new'
}

/**
 * Likeness from which a pair counts as the same one, reworded; and how far ahead of the next
 * candidate it must be.
 */
const MIN_SIMILARITY = 0.55
const MIN_LEAD = 0.15
/** So alike are two answers that their questions need have no word in common. */
const MIN_ANSWER_SIMILARITY = 0.75

/**
 * Recognises the pairs of a document that an earlier import has seen: by the question, wherever it
 * has moved to; by the answer, where the question alone was reworded; by likeness, where both were
 * and nothing else is nearly as like. Whatever remains on either side is new, or gone.
 */
export function matchPairs(
  pairs: readonly Pair[],
  known: readonly ImportedPair[],
  locale: Locale,
): { matches: Match[]; gone: ImportedPair[] } {
  const unmatched = new Set(known)
  const found = new Map<Pair, { known: ImportedPair; by: Match['by'] }>()
  const take = (pair: Pair, candidate: ImportedPair, by: Match['by']) => {
    found.set(pair, { known: candidate, by })
    unmatched.delete(candidate)
  }
  const byQuestion = new Map(known.map((each) => [questionKey(each.base.question, locale), each]))
  for (const pair of pairs) {
    const candidate = byQuestion.get(questionKey(pair.question, locale))
    if (candidate && unmatched.has(candidate)) take(pair, candidate, 'question')
  }
  const open = () => pairs.filter((pair) => !found.has(pair))
  const byAnswer = groupBy([...unmatched], (each) => answerHash(each.base))
  const openByAnswer = groupBy(open(), (pair) => answerHash(textOf(pair)))
  for (const [hash, [pair, ...others]] of openByAnswer) {
    const candidates = byAnswer.get(hash) ?? []
    if (pair && others.length === 0 && candidates.length === 1 && candidates[0])
      take(pair, candidates[0], 'answer')
  }
  for (const { pair, candidate } of similarPairs(open(), [...unmatched], locale))
    if (unmatched.has(candidate) && !found.has(pair)) take(pair, candidate, 'likeness')
  return {
    matches: pairs.map((pair) => ({
      pair,
      known: found.get(pair)?.known ?? null,
      by: found.get(pair)?.by ?? 'new',
    })),
    gone: [...unmatched].sort((one, other) => one.position - other.position),
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
const MAX_COMPARISONS = 250_000

function similarPairs(
  pairs: readonly Pair[],
  known: readonly ImportedPair[],
  locale: Locale,
): { pair: Pair; candidate: ImportedPair; likeness: number }[] {
  if (pairs.length * known.length > MAX_COMPARISONS) return []
  const bags = known.map((candidate) => ({ candidate, bag: wordBag(candidate.base, locale) }))
  const likely = pairs.flatMap((pair) => {
    const own = wordBag(textOf(pair), locale)
    const ranked = bags
      .map(({ candidate, bag }) => ({ pair, candidate, likeness: similarity(own, bag) }))
      .sort((one, other) => other.likeness - one.likeness)
    const [best, next] = ranked
    return best &&
      best.likeness >= MIN_SIMILARITY &&
      best.likeness - (next?.likeness ?? 0) >= MIN_LEAD
      ? [best]
      : []
  })
  return likely.sort((one, other) => other.likeness - one.likeness)
}

type WordBag = { words: Set<string>; answer: Set<string>; about: readonly string[] }
const wordsOf = (text: string, locale: Locale): Set<string> =>
  new Set(fold(text, locale).split(' '))
function wordBag({ question, answer }: EntryText, locale: Locale): WordBag {
  const lines = answerLines(answer).join('\n')
  return {
    words: wordsOf(`${question}\n${lines}`, locale),
    answer: wordsOf(lines, locale),
    about: profileQuestion(question, locale).words,
  }
}

/**
 * How alike two pairs are; not at all when they ask about different things and answer differently,
 * however many small words they share.
 */
function similarity(one: WordBag, other: WordBag): number {
  const related =
    one.about.some((word) => other.about.some((each) => isSameWord(word, each))) ||
    diceCoefficient(one.answer, other.answer) >= MIN_ANSWER_SIMILARITY
  return related ? diceCoefficient(one.words, other.words) : 0
}
