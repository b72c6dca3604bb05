import { DOCUMENTS } from '../../../../i18n/registers/documents.ts'

const LANGUAGES = Object.values(DOCUMENTS)
const byLength = (words: readonly string[]) =>
  [...words].sort((one, other) => other.length - one.length)

/** A number may follow the word: `Q12:`. */
const markerPattern = (words: readonly string[]) =>
  new RegExp(
    `^(?:${byLength(words).join('|')})\\s*(?:[#№(]?\\s*\\p{Nd}{1,4}\\)?)?\\s*[:：]\\s*`,
    'iu',
  )

const QUESTION_MARKER = markerPattern(
  LANGUAGES.flatMap(({ questionMarkers = [] }) => questionMarkers),
)
const ANSWER_MARKER = markerPattern(LANGUAGES.flatMap(({ answerMarkers = [] }) => answerMarkers))
const QUESTION_MARK = /[?？؟][)\]"'”’»\s]*$/u
const ABBREVIATION = new RegExp(
  `\\b(${LANGUAGES.flatMap(({ abbreviations = [] }) => abbreviations)
    .map((each) => each.replaceAll('.', '\\.'))
    .join('|')})\\.(?=\\s)`,
  'giu',
)

export type Marker = { kind: 'question' | 'answer'; text: string }

/** Returns a line that starts with a marker, without it; `null` for any other line. */
export function parseMarker(line: string): Marker | null {
  for (const [kind, pattern] of [
    ['question', QUESTION_MARKER],
    ['answer', ANSWER_MARKER],
  ] as const) {
    const match = pattern.exec(line)
    if (match) return { kind, text: line.slice(match[0].length) }
  }
  return null
}

/**
 * Returns whether a text is one question: it ends with a question mark, and no other sentence comes
 * before.
 */
export function isSingleQuestion(text: string): boolean {
  if (!QUESTION_MARK.test(text)) return false
  return !/[.!?。！？؟…][)\]"'”’»]*\s+\p{L}|[。！？]\p{L}/u.test(text.replace(ABBREVIATION, '$1'))
}
