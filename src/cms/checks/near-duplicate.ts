import { isSameWord, MIN_COMMON_PREFIX, type QuestionProfile } from './question-profile.ts'

/** The share of their words that two questions must have in common. */
const MIN_SHARED = 0.6

/** Returns whether two questions ask almost the same: in the same way, and about the same. */
function isNearDuplicate(one: QuestionProfile, other: QuestionProfile): boolean {
  if (one.kind !== other.kind || one.words.length === 0 || other.words.length === 0) return false
  const remaining = [...other.words]
  let common = 0
  for (const word of one.words) {
    const at = remaining.findIndex((each) => isSameWord(word, each))
    if (at < 0) continue
    remaining.splice(at, 1)
    common += 1
  }
  return common / (one.words.length + other.words.length - common) >= MIN_SHARED
}

/**
 * A question is compared with at most this many others, those that share its rarest words first.
 */
const MAX_CANDIDATES = 2_000

/**
 * Returns, for each of the first `count` questions, the indices of all others that ask almost the
 * same. Questions beyond `count` are only compared with. Only questions that share the start of a
 * word are compared, so that the work does not grow with the square of their number.
 */
export function nearDuplicates(
  questions: readonly QuestionProfile[],
  count = questions.length,
): number[][] {
  const byPrefix = new Map<string, number[]>()
  questions.forEach(({ words }, index) => {
    for (const prefix of prefixesOf(words)) {
      const list = byPrefix.get(prefix)
      if (list) list.push(index)
      else byPrefix.set(prefix, [index])
    }
  })
  return questions.slice(0, count).map((question, index) => {
    const lists = [...prefixesOf(question.words)]
      .map((prefix) => byPrefix.get(prefix) ?? [])
      .sort((one, other) => one.length - other.length)
    const candidates = new Set<number>()
    for (const list of lists)
      if (candidates.size + list.length <= MAX_CANDIDATES)
        for (const candidate of list) candidates.add(candidate)
    return [...candidates]
      .filter((other) => other !== index && isNearDuplicate(question, questions[other] ?? question))
      .sort((one, other) => one - other)
  })
}

const prefixesOf = (words: readonly string[]): Set<string> =>
  new Set(words.map((word) => word.slice(0, MIN_COMMON_PREFIX)))
