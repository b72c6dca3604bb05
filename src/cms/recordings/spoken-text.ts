import type { Row } from '../../core/row.ts'
import { answerText } from '../../published/answer-text.ts'
import { withPictureWords } from '../../published/picture-html.ts'

/** What of a published answer is read aloud. */
export type SpokenRow = Row<
  'portal.entries',
  'question' | 'short_answer' | 'short_answer_derived' | 'answer_html'
>

/**
 * What is said of a published answer: its question, its short answer where that stands before the
 * text, and the text with the words of its pictures. An empty line, at which engines pause, is
 * between any two of them, and around each heading and item of a list.
 */
export const spokenText = (row: SpokenRow): string =>
  [
    row.question,
    ...(row.short_answer_derived ? [] : [row.short_answer]),
    ...answerText(withPictureWords(row.answer_html)).split('\n'),
  ].join('\n\n') + '\n'
