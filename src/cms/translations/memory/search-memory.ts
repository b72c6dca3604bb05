import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { MemoryMatch } from './find-matches.ts'

/** A pair that has the words, with its languages. */
export type FoundPair = Omit<MemoryMatch, 'likeness'> & { from: Locale; into: Locale }

const MAX_FOUND = 50
/** PostgreSQL does not tell words apart in these scripts. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * Finds pairs that have all the words, in the original or the translation, the newest first. The
 * last word may be the beginning of one.
 */
export async function searchMemory(
  sql: Sql,
  { text, into }: { text: string; into?: Locale },
): Promise<FoundPair[]> {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const query = words.map((word, index) =>
    index === words.length - 1 ? `'${word}':*` : `'${word}'`,
  )
  const isText = WITHOUT_SPACES.test(text)
  const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
  return sql<FoundPair>(
    `select id::int as id, source, target, entry_id as "entryId", signed_by as "signedBy", file,
            source_locale as "from", locale as "into"
       from workflow.translation_memory
      where ${isText ? '(source ilike $1 or target ilike $1)' : `words @@ to_tsquery('simple', $1)`}
        and ($2::text is null or locale = $2)
      order by id desc limit ${MAX_FOUND}`,
    [isText ? pattern : query.join(' & '), into ?? null],
  )
}
