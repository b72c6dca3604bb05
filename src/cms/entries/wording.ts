import { createHash } from 'node:crypto'
import type { Source } from '../../published/shapes.ts'
import { answerHtml, answerText, type LinkResolver } from './answer-html.ts'
import type { Entry, SharedFields } from './entry.ts'
import { firstSentence } from './text.ts'

/** The wording of an entry as readers would see it, before it is anywhere public. */
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

export const sourcesOf = (shared: SharedFields): Source[] =>
  (shared.sources ?? []).map(({ title, url, publisher, date }) => ({
    title,
    url: url || null,
    publisher: publisher || null,
    date: date ? date.slice(0, 10) : null,
  }))

/**
 * The SHA-256 (hex) of an exact text: the entry's own reader-visible fields and its source's shared
 * clinical fields. Labels (topics), links to related questions and search words are not part of it.
 * A link counts by the number of the answer it leads to.
 */
export function textHash(entry: Entry, shared: SharedFields): string {
  const wording = wordingOf(entry, (id) => `/entries/${id}`)
  const canonical = JSON.stringify([
    'attune-text-1',
    entry.locale,
    entry.question.trim(),
    entry.slug ?? '',
    entry.shortAnswer?.trim() ?? '',
    wording.answerHtml,
    shared.riskTier ?? '',
    Boolean(shared.sensitive),
    shared.jurisdiction?.trim() ?? '',
    sourcesOf(shared),
  ])
  return createHash('sha256').update(canonical).digest('hex')
}
