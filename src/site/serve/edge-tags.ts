import { createHash } from 'node:crypto'

/** The tag of files that list answers without showing them, such as the sitemap. */
export const LISTS_TAG = 'lists'

/** More would not fit into a header. A page with more cards counts as a list. */
const MAX_MENTIONS = 100

const keyOf = (locale: string, slug: string): string =>
  createHash('sha256').update(`${locale} ${slug}`).digest('base64url').slice(0, 12)

/** Tags a page on which the whole text of an answer is. */
export const textTag = (locale: string, slug: string): string => `t${keyOf(locale, slug)}`
/** Tags a page that shows the question of an answer, or its short answer. */
export const mentionTag = (locale: string, slug: string): string => `m${keyOf(locale, slug)}`

/**
 * Returns the tags of a page, by which the edge deletes it when an answer on it is withdrawn.
 * `content` is what the page shows: all answers and cards in it are found, wherever they are.
 */
export function edgeTags(content: unknown): string[] {
  const texts = new Set<string>()
  const mentions = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('slug' in value && typeof value.slug === 'string') {
      const locale = 'lang' in value && typeof value.lang === 'string' ? value.lang : null
      if (locale) ('html' in value ? texts : mentions).add(keyOf(locale, value.slug))
    }
    for (const part of Object.values(value)) look(part)
  }
  look(content)
  return [
    ...[...texts].map((key) => `t${key}`),
    ...(mentions.size > MAX_MENTIONS ? [LISTS_TAG] : [...mentions].map((key) => `m${key}`)),
  ]
}
