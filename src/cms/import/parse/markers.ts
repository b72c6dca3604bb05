/**
 * The words with which documents mark a question or an answer, in the languages that ship; digits
 * may follow (`Q12:`).
 */
const QUESTION = [
  'question',
  'q',
  'pregunta',
  'p',
  'سؤال',
  'السؤال',
  'س',
  '问题',
  '问',
  'câu hỏi',
  'hỏi',
  'h',
]
const ANSWER = [
  'answer',
  'a',
  'respuesta',
  'r',
  'réponse',
  'reponse',
  'إجابة',
  'الإجابة',
  'جواب',
  'الجواب',
  'ج',
  '答案',
  '回答',
  '答',
  'trả lời',
  'đáp',
  'đ',
]

const pattern = (words: readonly string[]) =>
  new RegExp(
    `^(?:${[...words].sort((one, other) => other.length - one.length).join('|')})\\s*(?:[#№(]?\\s*\\p{Nd}{1,4}\\)?)?\\s*[:：]\\s*`,
    'iu',
  )

const QUESTION_MARKER = pattern(QUESTION)
const ANSWER_MARKER = pattern(ANSWER)
const QUESTION_MARK = /[?？؟][)\]"'”’»\s]*$/u

export type Marker = { kind: 'question' | 'answer'; text: string }

/** A line that starts with a marker, without it; `null` for any other line. */
export function parseMarker(line: string): Marker | null {
  for (const [kind, marker] of [
    ['question', QUESTION_MARKER],
    ['answer', ANSWER_MARKER],
  ] as const) {
    const found = marker.exec(line)
    if (found) return { kind, text: line.slice(found[0].length) }
  }
  return null
}

/**
 * Whether a text is one question: it ends with a question mark and has no other sentence before it.
 */
export function isSingleQuestion(text: string): boolean {
  if (!QUESTION_MARK.test(text)) return false
  return !/[.!?。！？؟…][)\]"'”’»]*\s+\p{L}|[。！？]\p{L}/u.test(text.replace(ABBREVIATION, '$1'))
}

/** A full stop that ends no sentence. */
const ABBREVIATION = /\b(Dr|Mr|Mrs|Ms|Mx|St|vs|e\.g|i\.e|etc|approx|Sr|Sra|M|Mme)\.(?=\s)/giu
