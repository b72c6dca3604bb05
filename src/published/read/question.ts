import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import type { Neighbours, QuestionCard, QuestionOutcome, QuestionView } from '../views.ts'
import { toAnswer, ANSWER_COLUMNS, type AnswerRow } from './answer-row.ts'
import { readChanges } from './changes.ts'
import { readSql } from './pool.ts'
import {
  readAlternates,
  readCardsByIds,
  readCards,
  onePerQuestion,
  readTopicLinks,
} from './question-cards.ts'
import { readThrough } from './read-through.ts'

const MAX_RELATED = 5
const MAX_IN_TOPIC = 500

/**
 * What an address of a question leads to in a language. `null`: nothing was ever there. Throws if
 * it can not be read and never was.
 */
export const readQuestion = (locale: Locale, slug: string): Promise<QuestionOutcome | null> =>
  readThrough(`question ${locale} ${slug}`, async () => {
    const entry = await entryAtSlug(locale, slug)
    return entry
      ? { kind: 'answer', view: await questionView(entry, locale) }
      : resolveOtherSlug(locale, slug)
  })

const entryAtSlug = async (locale: string, slug: string): Promise<AnswerRow | undefined> =>
  (
    await readSql<AnswerRow>(
      `select ${ANSWER_COLUMNS} from portal.entries where locale = $1 and slug = $2`,
      [locale, slug],
    )
  )[0]

/**
 * An address that holds no answer: one that moved, one that was withdrawn, or that of the same
 * question in another language.
 */
async function resolveOtherSlug(locale: Locale, slug: string): Promise<QuestionOutcome | null> {
  const [moved] = await readSql<{ slug: string }>(
    `select e.slug from portal.redirects r join portal.entries e on e.entry_id = r.entry_id
      where r.locale = $1 and r.slug = $2 and e.locale = $1`,
    [locale, slug],
  )
  if (moved) return { kind: 'moved', slug: moved.slug }
  const hidden = await sourceOfHidden(locale, slug)
  if (hidden) return { kind: 'fallback', view: await questionView(hidden, locale) }
  const [tomb] = await readSql<Tombstone>(
    `select source_id, alternative_ids, topic_ids from portal.tombstones where locale = $1
      and slug = $2`,
    [locale, slug],
  )
  if (tomb) return { kind: 'gone', alternatives: await readAlternatives(tomb, locale) }
  return resolveOtherLanguage(locale, slug)
}

/**
 * The original at the address of a translation that is hidden, because the original changed for
 * safety.
 */
const sourceOfHidden = async (locale: Locale, slug: string): Promise<AnswerRow | undefined> =>
  (
    await readSql<AnswerRow>(
      `select ${ANSWER_COLUMNS} from portal.entries where locale <> $1
        and entry_id = (select entry_id from portal.redirects where locale = $1 and slug = $2)`,
      [locale, slug],
    )
  )[0]

type Tombstone = { source_id: number; alternative_ids: number[]; topic_ids: number[] }

/**
 * The original of a withdrawn translation, what staff named as safe alternatives, or else questions
 * of the same topics.
 */
async function readAlternatives(tomb: Tombstone, locale: Locale): Promise<QuestionCard[]> {
  const named = await readCardsByIds(locale, [
    ...new Set([tomb.source_id, ...tomb.alternative_ids]),
  ])
  return named.length > 0 ? named : readSameTopics(locale, tomb.topic_ids, tomb.source_id)
}

async function resolveOtherLanguage(locale: Locale, slug: string): Promise<QuestionOutcome | null> {
  const [other] = await readSql<{
    source_id: number
    own_slug: string | null
    source_slug: string | null
  }>(
    `select e.source_id,
            (select slug from portal.entries own where own.source_id = e.source_id
              and own.locale = $1) as own_slug,
            (select slug from portal.entries source
              where source.entry_id = e.source_id) as source_slug
       from (select source_id, locale from portal.entries where slug = $2
             union all
             select e.source_id, r.locale from portal.redirects r
               join portal.entries e on e.entry_id = r.entry_id where r.slug = $2) e
      order by (e.locale = $3) desc limit 1`,
    [locale, slug, DEFAULT_LOCALE],
  )
  if (other?.own_slug) return { kind: 'moved', slug: other.own_slug }
  if (other?.source_slug && other.source_slug !== slug)
    return { kind: 'moved', slug: other.source_slug }
  const source = other && (await sourceEntry(other.source_id))
  if (source) return { kind: 'fallback', view: await questionView(source, locale) }
  const [tomb] = await readSql<Tombstone>(
    `select source_id, alternative_ids, topic_ids from portal.tombstones where slug = $1
      order by (locale = $2) desc limit 1`,
    [slug, DEFAULT_LOCALE],
  )
  return tomb ? { kind: 'gone', alternatives: await readAlternatives(tomb, locale) } : null
}

const sourceEntry = async (sourceId: number): Promise<AnswerRow | undefined> =>
  (
    await readSql<AnswerRow>(`select ${ANSWER_COLUMNS} from portal.entries where entry_id = $1`, [
      sourceId,
    ])
  )[0]

async function questionView(row: AnswerRow, locale: Locale): Promise<QuestionView> {
  const [changes, topics, alternates, chosen] = await Promise.all([
    readChanges(row.entry_id),
    readTopicLinks(locale, row.topic_ids),
    readAlternates(row.source_id),
    readCardsByIds(
      locale,
      row.related_ids.filter((id) => id !== row.source_id),
    ),
  ])
  const related =
    chosen.length > 0
      ? chosen.slice(0, MAX_RELATED)
      : await readSameTopics(locale, row.topic_ids, row.source_id, row.question)
  const [original] = row.stale
    ? await readSql<{ locale: Locale; slug: string }>(
        'select locale, slug from portal.entries where entry_id = $1',
        [row.source_id],
      )
    : []
  return {
    answer: toAnswer(row),
    changes,
    original: original ?? null,
    topics,
    alternates,
    related,
    neighbours: await readNeighbours(row, locale),
  }
}

async function readNeighbours(row: AnswerRow, locale: Locale): Promise<Neighbours> {
  const [topicId] = row.topic_ids
  const cards = topicId === undefined ? [] : await readCards(locale, topicId, MAX_IN_TOPIC)
  const place = cards.findIndex((each) => each.slug === row.slug && each.lang === row.locale)
  return place < 0
    ? { previous: null, next: null }
    : { previous: cards[place - 1] ?? null, next: cards[place + 1] ?? null }
}

/** Other questions of the same topics; the ones most alike first. */
async function readSameTopics(
  locale: Locale,
  topicIds: readonly number[],
  exceptSource: number,
  like = '',
): Promise<QuestionCard[]> {
  const rows = await readSql<{ source_id: number }>(
    `select source_id from (${onePerQuestion('e.source_id, e.question', 'e.topic_ids && $2::integer[] and e.source_id <> $3')}) cards
      order by similarity(question, $4) desc, source_id limit ${MAX_RELATED}`,
    [locale, topicIds, exceptSource, like],
  )
  return readCardsByIds(
    locale,
    rows.map((row) => row.source_id),
  )
}
