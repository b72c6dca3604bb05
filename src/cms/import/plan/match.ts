import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import { questionKey } from '../parse/shared/question-key.ts'
import type { Pair } from '../read/pair.ts'
import { answerHash, entryTextOf } from './hash.ts'
import { similarPairs } from './similarity.ts'

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
  imported: ImportedPair | null
  by: 'question' | 'answer' | 'similarity' | 'new'
}

/**
 * Matches the pairs of a document with those that an earlier import took from it: by the question,
 * wherever it moved; by the answer, if only the question was reworded; by similarity, if both were
 * and nothing else is nearly as similar. Everything else is new, or gone.
 */
export function matchPairs(
  pairs: readonly Pair[],
  imported: readonly ImportedPair[],
  locale: Locale,
): { matches: Match[]; gone: ImportedPair[] } {
  const unmatched = new Set(imported)
  const found = new Map<Pair, { imported: ImportedPair; by: Match['by'] }>()
  const take = (pair: Pair, candidate: ImportedPair, by: Match['by']) => {
    found.set(pair, { imported: candidate, by })
    unmatched.delete(candidate)
  }
  const unmatchedPairs = () => pairs.filter((pair) => !found.has(pair))

  const byQuestion = new Map(
    imported.map((each) => [questionKey(each.base.question, locale), each]),
  )
  for (const pair of pairs) {
    const candidate = byQuestion.get(questionKey(pair.question, locale))
    if (candidate && unmatched.has(candidate)) take(pair, candidate, 'question')
  }
  const byAnswer = groupBy([...unmatched], ({ base }) => answerHash(base))
  for (const [hash, [pair, ...others]] of groupBy(unmatchedPairs(), (pair) =>
    answerHash(entryTextOf(pair)),
  )) {
    const [candidate, ...otherCandidates] = byAnswer.get(hash) ?? []
    if (pair && candidate && others.length === 0 && otherCandidates.length === 0)
      take(pair, candidate, 'answer')
  }
  for (const { pair, candidate } of similarPairs(unmatchedPairs(), [...unmatched], locale))
    if (unmatched.has(candidate) && !found.has(pair)) take(pair, candidate, 'similarity')

  return {
    matches: pairs.map((pair) => ({
      pair,
      imported: found.get(pair)?.imported ?? null,
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
