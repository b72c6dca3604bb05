import type { Row } from '../../core/row.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import type { Alternates, LocalizedText, QuestionCard, QuestionView, TopicLink } from '../views.ts'
import { requiredText } from './localized-text.ts'
import { readSql } from './pool.ts'
import { readThrough } from './read-through.ts'

export type CardRow = Row<
  'portal.entries',
  'source_id' | 'locale' | 'slug' | 'question' | 'short_answer' | 'sensitive'
>

/**
 * A query that returns one row for each question: in language `$1`, or else its original. The
 * condition must be true of all languages of a question or of none.
 */
export const onePerQuestion = (columns: string, condition: string): string => `
  select distinct on (e.source_id) ${columns}
    from portal.entries e
   where (e.locale = $1 or e.entry_id = e.source_id) and (${condition})
   order by e.source_id, (e.locale = $1) desc`

export const CARD_COLUMNS = 'e.source_id, e.locale, e.slug, e.question, e.short_answer, e.sensitive'

export const toCard = (row: CardRow): QuestionCard => ({
  number: row.source_id,
  slug: row.slug,
  lang: row.locale,
  question: row.question,
  shortAnswer: row.short_answer,
  sensitive: row.sensitive,
})

/**
 * The first questions of all: those in the page's language come first, then the originals of the
 * others, each in the order of the originals.
 */
export async function readFirstCards(locale: Locale, max: number): Promise<QuestionCard[]> {
  const own = await readSql<CardRow>(
    `select ${CARD_COLUMNS} from portal.entries e where locale = $1 order by source_id limit $2`,
    [locale, max],
  )
  // With fewer than `max`, these are all questions that the language has.
  const others =
    own.length === max
      ? []
      : await readSql<CardRow>(
          `select ${CARD_COLUMNS} from portal.entries e
            where entry_id = source_id and locale <> $1 and source_id <> all($2::integer[])
            order by source_id limit $3`,
          [locale, own.map((row) => row.source_id), max - own.length],
        )
  return [...own, ...others].map(toCard)
}

/** The first answers that programs may list: in their own language, none that is sensitive. */
export const readListedCards = (
  locale: Locale,
  max: number,
  { unreviewed }: { unreviewed: boolean },
): Promise<QuestionCard[] | null> =>
  readThrough(`listed ${locale} ${max} ${unreviewed}`, async () => {
    const rows = await readSql<CardRow>(
      `select ${CARD_COLUMNS} from portal.entries e
        where locale = $1 and not sensitive and (reviewed or $3)
        order by source_id limit $2`,
      [locale, max, unreviewed],
    )
    return rows.map(toCard)
  })

/** The given questions in the given order, without those that are not public. */
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

type TopicRow = Row<'portal.topics', 'slug' | 'title'> & { default_title: string }

export async function readTopicLinks(locale: Locale, ids: readonly number[]): Promise<TopicLink[]> {
  const rows = await readSql<TopicRow>(
    `select t.slug, t.title, d.title as default_title
       from portal.topics t
       join portal.topics d on d.topic_id = t.topic_id and d.locale = $2
      where t.locale = $1 and t.topic_id = any($3::integer[])
      order by t.position, t.topic_id`,
    [locale, DEFAULT_LOCALE, ids],
  )
  return rows.map((row) => ({
    slug: row.slug,
    title: requiredText(row.title, row.default_title, locale),
  }))
}

/** The title of a topic; `null` if there is no such topic. */
export async function readTopicTitle(locale: Locale, id: number): Promise<LocalizedText | null> {
  const [topic] = await readTopicLinks(locale, [id])
  return topic?.title ?? null
}

export const readAlternates = (sourceId: number): Promise<Alternates> =>
  readSql<Alternates[number]>(
    `select locale, slug, stale_severity is null as current, reviewed
       from portal.entries where source_id = $1 order by locale`,
    [sourceId],
  )

/** Where the original of a translation is. */
export async function readOriginalAddress(sourceId: number): Promise<QuestionView['original']> {
  const [row] = await readSql<Row<'portal.entries', 'slug' | 'locale'>>(
    'select locale, slug from portal.entries where entry_id = $1',
    [sourceId],
  )
  return row ?? null
}
