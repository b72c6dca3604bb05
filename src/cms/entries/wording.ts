import { answerText, firstSentence } from '../../published/answer-text.ts'
import { answerHtml, type LinkResolver } from './answer-html.ts'
import type { Entry } from './entry.ts'

/** The wording of an entry as readers see it when it is published. */
export type Wording = {
  shortAnswer: string
  shortAnswerDerived: boolean
  answerHtml: string
  answerText: string
}

export function wordingOf(
  entry: Pick<Entry, 'locale' | 'shortAnswer' | 'answer'>,
  resolveLink: LinkResolver,
): Wording {
  const html = entry.answer ? answerHtml(entry.answer, resolveLink) : ''
  const text = answerText(html)
  const written = entry.shortAnswer?.trim() ?? ''
  return {
    shortAnswer: written || firstSentence(text, entry.locale),
    shortAnswerDerived: written === '',
    answerHtml: html,
    answerText: text,
  }
}
