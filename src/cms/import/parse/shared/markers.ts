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

/** A word or letter with a number or a full stop, and no colon: `Q1 Where …`, `Q. Where …`. */
const numberedPattern = (words: readonly string[]) =>
  new RegExp(
    `^(?:${byLength(words).join('|')})(?:\\s?\\p{Nd}{1,4}(?:[.)]|\\s?[-–—])?|[.)])\\s+(?=\\S)`,
    'iu',
  )
const NUMBERED_QUESTION = numberedPattern(
  LANGUAGES.flatMap(({ questionMarkers = [] }) => questionMarkers),
)
const NUMBERED_ANSWER = numberedPattern(
  LANGUAGES.flatMap(({ answerMarkers = [] }) => answerMarkers),
)

/**
 * Returns whether a document marks its questions and answers with numbers and no colons. Both must
 * be there, or more than one such line must ask: a sentence can start with “Question 3”.
 */
export function hasNumberedMarkers(lines: readonly string[]): boolean {
  const marked = lines.filter((line) => NUMBERED_QUESTION.test(line) && !QUESTION_MARKER.test(line))
  return (
    marked.filter(isAsking).length > 1 ||
    (marked.length > 0 && lines.some((line) => NUMBERED_ANSWER.test(line)))
  )
}

export type Marker = { kind: 'question' | 'answer'; text: string }

/**
 * Returns a line that starts with a marker, without it; `null` for any other line. `isNumbered`
 * accepts markers without a colon.
 */
export function parseMarker(line: string, isNumbered = false): Marker | null {
  for (const [kind, pattern] of [
    ['question', QUESTION_MARKER],
    ['answer', ANSWER_MARKER],
    ...(isNumbered
      ? ([
          ['question', NUMBERED_QUESTION],
          ['answer', NUMBERED_ANSWER],
        ] as const)
      : []),
  ] as const) {
    const match = pattern.exec(line)
    if (match) return { kind, text: line.slice(match[0].length) }
  }
  return null
}

/** Returns whether a text ends with a question mark. */
export const isAsking = (text: string): boolean => QUESTION_MARK.test(text)

/**
 * Returns whether a text is one question: it ends with a question mark, and no other sentence comes
 * before.
 */
export function isSingleQuestion(text: string): boolean {
  if (!QUESTION_MARK.test(text)) return false
  return !/[.!?。！？؟…][)\]"'”’»]*\s+\p{L}|[。！？]\p{L}/u.test(text.replace(ABBREVIATION, '$1'))
}

/** Where a marked answer begins behind its marked question: `Q: Who? A: You.` */
export function answerMarkerAt(text: string, isNumbered = false): number | null {
  if (parseMarker(text, isNumbered)?.kind !== 'question') return null
  for (const { 0: end, index } of text.matchAll(/\n|[?.!؟？。！…][)\]"'”’»]*\s*/gu)) {
    const at = index + end.length
    if (parseMarker(text.slice(at), isNumbered)?.kind === 'answer') return at
  }
  return null
}

const MAX_LED = 200
const SENTENCE_END = /[.!?…。！？؟][)\]"'”’»]*\s+(?=[\p{L}¿¡“«])|[。！？](?=\p{L})/gu

/** Whether a text is a question with a sentence or two before it, which may ask: “I am late. May I come?” */
export function isLedQuestion(text: string): boolean {
  if (text.length > MAX_LED || !QUESTION_MARK.test(text) || isSingleQuestion(text)) return false
  const ends = text.replace(ABBREVIATION, '$1').match(SENTENCE_END)?.length ?? 0
  return ends > 0 && ends < 3
}

/**
 * The questions (indexes) among paragraphs that have a sentence before them. What stands directly
 * below a question answers it, and what has no text below it has no answer.
 */
export const ledQuestions = (
  texts: readonly string[],
  asks: (text: string) => boolean,
): ReadonlySet<number> =>
  new Set(
    texts.flatMap((text, index) => {
      const [above, below] = [texts[index - 1] ?? '', texts[index + 1] ?? '']
      const isQuestion =
        isLedQuestion(text) && !asks(above) && below !== '' && !asks(below) && !isLedQuestion(below)
      return isQuestion ? [index] : []
    }),
  )
