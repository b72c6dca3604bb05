import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import { readSql } from './pool.ts'
import { readThrough } from './read-through.ts'

/** An answer that changed. Times are in ISO 8601. */
export type FeedItem = Row<'portal.entries', 'slug' | 'question'> & {
  shortAnswer: Row<'portal.entries'>['short_answer']
  firstPublishedAt: string
  changedAt: string
}

const MAX_ITEMS = 50

const isoTime = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/**
 * The answers of a language that changed last, the latest first, without sensitive ones: programs
 * that read feeds keep their words. Throws if they cannot be read and
 * are not cached.
 */
export const readFeed = (locale: Locale): Promise<FeedItem[] | null> =>
  readThrough(`feed ${locale}`, () =>
    readSql<FeedItem>(
      `select slug, question, short_answer as "shortAnswer",
              ${isoTime('first_published_at')} as "firstPublishedAt",
              ${isoTime('changed_at')} as "changedAt"
         from portal.entries where locale = $1 and not sensitive
        order by changed_at desc, entry_id limit ${MAX_ITEMS}`,
      [locale],
    ),
  )
