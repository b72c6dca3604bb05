import type { Locale } from '../../i18n/locales.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import type { Alternates, QuestionCard, TopicLink } from '../views.ts'
import { localizedText } from './localized-text.ts'
import { readSql } from './pool.ts'

export type CardRow = {
  source_id: number
  locale: Locale
  slug: string
  question: string
  short_answer: string
}

/**
 * One row for each question: in the language `$1`, or the original where it has none in that
 * language. `condition` narrows the rows; it must be true of every language of a question or of
 * none.
 */
export const onePerQuestion = (columns: string, condition: string): string => `
  select distinct on (e.source_id) ${columns}
    from portal.entries e
   where (e.locale = $1 or e.entry_id = e.source_id) and (${condition})
   order by e.source_id, (e.locale = $1) desc`

const CARD_COLUMNS = 'e.source_id, e.locale, e.slug, e.question, e.short_answer'

export const toCard = ({ slug, locale, question, short_answer }: CardRow): QuestionCard => ({
  slug,
  lang: locale,
  question,
  shortAnswer: short_answer,
})

/**
 * The questions of a topic, or all for `null`. Those in the reader's language come first, each part
 * in the order of the originals.
 */
export async function readCards(
  locale: Locale,
  topicId: number | null,
  most: number,
): Promise<QuestionCard[]> {
  const rows = await readSql<CardRow>(
    `select * from (${onePerQuestion(CARD_COLUMNS, topicId === null ? 'true' : '$3 = any(e.topic_ids)')}) cards
      order by (locale = $1) desc, source_id limit $2`,
    topicId === null ? [locale, most] : [locale, most, topicId],
  )
  return rows.map(toCard)
}

/** The cards of certain questions, in the order asked for, without those that are not public. */
export async function readCardsByIds(
  locale: Locale,
  sourceIds: readonly number[],
): Promise<QuestionCard[]> {
  if (sourceIds.length === 0) return []
  const rows = await readSql<CardRow>(
    onePerQuestion(CARD_COLUMNS, 'e.source_id = any($2::integer[])'),
    [locale, sourceIds],
  )
  return sourceIds.flatMap((id) => rows.filter((row) => row.source_id === id)).map(toCard)
}

type TopicRow = { slug: string; title: string; default_title: string }

export async function readTopicLinks(locale: Locale, ids: readonly number[]): Promise<TopicLink[]> {
  const rows = await readSql<TopicRow>(
    `select t.slug, t.title, d.title as default_title from portal.topics t
      join portal.topics d on d.topic_id = t.topic_id and d.locale = $2
      where t.locale = $1 and t.topic_id = any($3::integer[]) order by t.position, t.topic_id`,
    [locale, DEFAULT_LOCALE, ids],
  )
  return rows.map((row) => ({
    slug: row.slug,
    title: localizedText(row.title, row.default_title, locale) ?? { text: row.title, lang: locale },
  }))
}

export const readAlternates = (sourceId: number): Promise<Alternates> =>
  readSql<Alternates[number]>(
    `select locale, slug, stale_severity is null as current from portal.entries where source_id = $1
      order by locale`,
    [sourceId],
  )
