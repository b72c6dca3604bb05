import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { LOCALE_CODES, localeFacts, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import {
  greetingId,
  isOwnTitle,
  isPackTitle,
  PACK_TITLES,
  topicInTitle,
  type PackGreeting,
  type PackTitle,
} from '../../published/pack.ts'

type Choice<Value> = { value: Value; label: string }
/** What a pack in a language may be called and how it may greet, in that language's words. */
export type PackOptions = {
  locale: Locale
  name: string
  titles: Choice<PackTitle>[]
  greetings: Choice<PackGreeting>[]
}

/**
 * The words of packs in each language that the clinic shows; titles of topics and greetings only if
 * signed.
 */
export async function readPackOptions(sql: Sql): Promise<PackOptions[]> {
  const [settings] = await sql<Row<'portal.settings', 'locales'>>(
    'select locales from portal.settings',
  )
  const topics = await sql<Row<'portal.topics', 'topic_id' | 'locale' | 'title'>>(
    'select topic_id, locale, title from portal.topics where checked order by position, topic_id',
  )
  const greetings = await sql<Row<'portal.greetings'>>(
    'select * from portal.greetings order by greeting_id',
  )
  return LOCALE_CODES.filter((code) => settings?.locales.includes(code) ?? true).map((locale) => {
    const t = siteMessages(locale)
    return {
      locale,
      name: localeFacts(locale).name,
      titles: [
        ...Object.entries(PACK_TITLES).map(([value, key]) => ({
          value: value as PackTitle,
          label: t(key),
        })),
        ...topics
          .filter((topic) => topic.locale === locale)
          .map(({ topic_id, title }): Choice<PackTitle> => ({
            value: `topic:${topic_id}`,
            label: title,
          })),
      ],
      greetings: greetings
        .filter((greeting) => greeting.locale === locale)
        .map(({ greeting_id, words }) => ({ value: `greeting:${greeting_id}`, label: words })),
    }
  })
}

/** The words of a title in a language; `null` if it is a topic that readers do not see. */
export async function titleText(sql: Sql, title: string, locale: Locale): Promise<string | null> {
  if (!isPackTitle(title)) return null
  if (isOwnTitle(title)) return siteMessages(locale)(PACK_TITLES[title])
  const [topic] = await sql<Row<'portal.topics', 'title'>>(
    'select title from portal.topics where topic_id = $1 and locale = $2',
    [topicInTitle(title), locale],
  )
  return topic?.title ?? null
}

/** The words of a greeting in a language, '' for none; `null` if they are not signed. */
export async function greetingText(
  sql: Sql,
  greeting: PackGreeting,
  locale: Locale,
): Promise<string | null> {
  const id = greetingId(greeting)
  if (id === null) return ''
  const [found] = await sql<Row<'portal.greetings', 'words'>>(
    'select words from portal.greetings where greeting_id = $1 and locale = $2',
    [id, locale],
  )
  return found?.words ?? null
}
