import { isReadAloud } from '../../core/recordings/speech-settings.ts'
import type { Row } from '../../core/row.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import type { QuestionOutcome, QuestionView, Recording } from '../views.ts'
import { ANSWER_COLUMNS, type AnswerRow } from './answer-row.ts'
import { readChanges } from './changes.ts'
import { answerForReaders } from './links-for-readers.ts'
import { readSql } from './pool.ts'
import {
  readAlternates,
  readCardsByIds,
  readOriginalAddress,
  readTopicLinks,
} from './question-cards.ts'
import { readThrough } from './read-through.ts'
import { MAX_RELATED, readSameTopics } from './related.ts'
import { readNeighbours } from './topic-cards.ts'
import {
  goneOutcome,
  readMerged,
  readTombstone,
  readTombstoneOf,
  type Tombstone,
} from './withdrawn.ts'

/**
 * What is at the address of a question in a language. `null`: nothing ever was. Throws if it cannot
 * be read and is not cached.
 */
export const readQuestion = (locale: Locale, slug: string): Promise<QuestionOutcome | null> =>
  readThrough(`question ${locale} ${slug}`, async () => {
    const outcome = await resolveSlug(locale, slug)
    // Published between two statements: the first did not see it, a later one did.
    return outcome?.kind === 'moved' && outcome.slug === slug ? resolveSlug(locale, slug) : outcome
  })

async function resolveSlug(locale: Locale, slug: string): Promise<QuestionOutcome | null> {
  const entry = await readEntry('locale = $1 and slug = $2', [locale, slug])
  return entry
    ? { kind: 'answer', view: await questionView(entry, locale) }
    : resolveOtherSlug(locale, slug)
}

/**
 * The answer to the question of a number, at its short address, as `readQuestion` returns it. It
 * never moves.
 */
export const readQuestionByNumber = (
  locale: Locale,
  number: number,
): Promise<QuestionOutcome | null> =>
  readThrough(`question ${locale} number ${number}`, async () => {
    const answer = await answerOfNumber(locale, number)
    if (answer) return answer
    const merged = (await readMerged([number])).get(number) ?? number
    const tombstone = await readTombstoneOf(merged, locale)
    return (
      (await answerOfNumber(locale, merged)) ?? (tombstone ? goneOutcome(tombstone, locale) : null)
    )
  })

async function answerOfNumber(locale: Locale, number: number): Promise<QuestionOutcome | null> {
  const entry =
    (await readEntry('source_id = $2 and locale = $1', [locale, number])) ??
    (await readEntry('entry_id = $1', [number]))
  return entry
    ? {
        kind: entry.locale === locale ? 'answer' : 'fallback',
        view: await questionView(entry, locale),
      }
    : null
}

type EntryRow = AnswerRow & { recording: Recording | null }

async function readEntry(condition: string, values: unknown[]): Promise<EntryRow | undefined> {
  const [row] = await readSql<EntryRow>(
    `select ${ANSWER_COLUMNS},
            (select jsonb_build_object('hash', hash, 'seconds', seconds, 'bytes', octet_length(bytes))
               from portal.recordings r where r.entry_id = portal.entries.entry_id) as recording
       from portal.entries where ${condition}`,
    values,
  )
  return row
}

/**
 * What is at an address that has no answer: it may have moved, be hidden or withdrawn, or belong to
 * the question in another language.
 */
async function resolveOtherSlug(locale: Locale, slug: string): Promise<QuestionOutcome | null> {
  const [moved] = await readSql<Row<'portal.entries', 'slug'>>(
    `select e.slug from portal.redirects r join portal.entries e on e.entry_id = r.entry_id
      where r.locale = $1 and r.slug = $2 and e.locale = $1`,
    [locale, slug],
  )
  if (moved) return { kind: 'moved', slug: moved.slug }
  const original = await originalOfHidden(locale, slug)
  if (original) return { kind: 'fallback', view: await questionView(original, locale) }
  const tombstone = await readTombstone('locale = $1 and slug = $2', [locale, slug])
  if (tombstone) return mergedOutcome(tombstone, locale, slug)
  return resolveOtherLanguage(locale, slug)
}

/**
 * The original of a translation that is hidden because the original changed for safety. The address
 * of the translation redirects to it.
 */
const originalOfHidden = (locale: Locale, slug: string): Promise<EntryRow | undefined> =>
  readEntry(
    `locale <> $1
      and entry_id = (select entry_id from portal.redirects where locale = $1 and slug = $2)`,
    [locale, slug],
  )

/** What an address of a withdrawn answer leads to: that into which it was merged, or nothing. */
async function mergedOutcome(
  tombstone: Tombstone,
  locale: Locale,
  slug: string,
): Promise<QuestionOutcome> {
  const { source_id, merged_into } = tombstone
  if (merged_into === null) return goneOutcome(tombstone, locale)
  const number = (await readMerged([source_id])).get(source_id) ?? source_id
  const own = await readEntry('source_id = $2 and locale = $1', [locale, number])
  if (own) return { kind: 'moved', slug: own.slug }
  const source = await readEntry('entry_id = $1', [number])
  if (!source) return goneOutcome((await readTombstoneOf(number, locale)) ?? tombstone, locale)
  return source.slug === slug
    ? { kind: 'fallback', view: await questionView(source, locale) }
    : { kind: 'moved', slug: source.slug }
}

async function resolveOtherLanguage(locale: Locale, slug: string): Promise<QuestionOutcome | null> {
  const [other] = await readSql<
    Row<'portal.entries', 'source_id'> & {
      own_slug: Row<'portal.entries'>['slug'] | null
      source_slug: Row<'portal.entries'>['slug'] | null
    }
  >(
    `select e.source_id,
            (select slug from portal.entries own
              where own.source_id = e.source_id and own.locale = $1) as own_slug,
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
  const source = other && (await readEntry('entry_id = $1', [other.source_id]))
  if (source) return { kind: 'fallback', view: await questionView(source, locale) }
  const tombstone = await readTombstone('slug = $1 order by (locale = $2) desc limit 1', [
    slug,
    DEFAULT_LOCALE,
  ])
  return tombstone ? mergedOutcome(tombstone, locale, slug) : null
}

async function questionView(row: EntryRow, locale: Locale): Promise<QuestionView> {
  const [topicId] = row.topic_ids
  const place = { fallback: row.locale !== locale, source_id: row.source_id }
  const [changes, topics, alternates, chosen, neighbours] = await Promise.all([
    readChanges(row.entry_id),
    readTopicLinks(locale, row.topic_ids),
    readAlternates(row.source_id),
    readCardsByIds(
      locale,
      row.related_ids.filter((id) => id !== row.source_id),
    ),
    topicId === undefined ? { previous: null, next: null } : readNeighbours(locale, topicId, place),
  ])
  const related =
    chosen.length > 0
      ? chosen.slice(0, MAX_RELATED)
      : await readSameTopics(locale, {
          topicIds: row.topic_ids,
          sourceId: row.source_id,
          own: { entryId: row.entry_id, locale: row.locale, question: row.question },
        })
  return {
    answer: await answerForReaders(row, locale),
    recording: isReadAloud(row.locale) ? row.recording : null,
    changes,
    original: row.stale ? await readOriginalAddress(row.source_id) : null,
    topics,
    alternates,
    related,
    neighbours,
    madeFrom: { questions: row.related_ids },
  }
}
