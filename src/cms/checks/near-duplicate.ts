import { sameWord, MIN_COMMON_PREFIX, type QuestionProfile } from './question-profile.ts'

/** How alike two questions' words of content must be: the share that both have. */
const MIN_SHARED = 0.6

/** Whether two questions ask almost the same thing: in the same way, and about the same. */
function isNearDuplicate(one: QuestionProfile, other: QuestionProfile): boolean {
  if (one.kind !== other.kind || one.words.length === 0 || other.words.length === 0) return false
  const left = [...other.words]
  let common = 0
  for (const word of one.words) {
    const at = left.findIndex((each) => sameWord(word, each))
    if (at < 0) continue
    left.splice(at, 1)
    common += 1
  }
  return common / (one.words.length + other.words.length - common) >= MIN_SHARED
}

/**
 * So many others a question is compared with at most; the beginnings of words that fewest questions
 * have come first.
 */
const MAX_CANDIDATES = 2_000

/**
 * For each of the first `count` questions, the places of all others that ask almost the same.
 * Questions beyond `count` are only compared with. Compares only questions that share the beginning
 * of a word, so that the work does not grow with the square of their number.
 */
export function nearDuplicates(
  questions: readonly QuestionProfile[],
  count = questions.length,
): number[][] {
  const places = new Map<string, number[]>()
  questions.forEach(({ words }, index) => {
    for (const start of prefixesOf(words)) {
      const list = places.get(start)
      if (list) list.push(index)
      else places.set(start, [index])
    }
  })
  return questions.slice(0, count).map((question, index) => {
    const lists = [...prefixesOf(question.words)]
      .map((start) => places.get(start) ?? [])
      .sort((one, other) => one.length - other.length)
    const candidates = new Set<number>()
    for (const list of lists)
      if (candidates.size + list.length <= MAX_CANDIDATES)
        for (const place of list) candidates.add(place)
    return [...candidates]
      .filter((other) => other !== index && isNearDuplicate(question, questions[other] ?? question))
      .sort((a, b) => a - b)
  })
}

const prefixesOf = (words: readonly string[]): Set<string> =>
  new Set(words.map((word) => word.slice(0, MIN_COMMON_PREFIX)))
