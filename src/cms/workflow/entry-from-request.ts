import { isLocale } from '../../i18n/locales.ts'
import { answerFault } from '../entries/answer-rules.ts'
import type { Entry } from '../entries/entry.ts'

const TEXT_FIELDS = ['question', 'slug', 'shortAnswer', 'jurisdiction'] as const

/**
 * Returns the valid fields of a request body as a partial entry. Drops the others: saving would
 * refuse them anyway.
 */
export function entryFromRequest(data: Record<string, unknown> = {}): Partial<Entry> {
  const texts = TEXT_FIELDS.filter((field) => typeof data[field] === 'string').map((field) => [
    field,
    data[field],
  ])
  const topics = Array.isArray(data.topics)
    ? { topics: data.topics.filter((topic) => Number.isInteger(topic)) as number[] }
    : {}
  const answer =
    data.answer && answerFault(data.answer) === null
      ? { answer: data.answer as Entry['answer'] }
      : {}
  const language = isLocale(data.locale) ? { locale: data.locale } : {}
  return { ...Object.fromEntries(texts), ...language, ...topics, ...answer } as Partial<Entry>
}
