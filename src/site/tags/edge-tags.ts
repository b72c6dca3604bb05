import { createHash } from 'node:crypto'
import { LISTS_KEY, topicKey } from '../../published/label-keys.ts'
import type { Touched, TouchedLabels } from '../../published/shapes.ts'
import type { Answer } from '../../published/views.ts'

/** The tag of files that list answers without showing them, such as the sitemap. */
export const LISTS_TAG = 'lists'
/** The tag of what any publication may change: lists, redirects, and addresses without an answer. */
export const ANY_CHANGE_TAG = 'any'

/** More would not fit into a header. A page with more cards counts as a list. */
const MAX_MENTIONS = 100

/** Links to other answers, by their address or their number. */
const LINK = /href="\/[a-z]{2}\/(questions|a)\/([^"#?]+)/g

const keyOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 12)

/** Tags a page on which the whole text of an answer is. */
export const textTag = (locale: string, slug: string): string => `t${keyOf(locale, slug)}`
/** Tags a page that shows the question of an answer, or its short answer. */
export const mentionTag = (locale: string, slug: string): string => `m${keyOf(locale, slug)}`

const questionTag = (number: number | string): string => `q${number}`
/** Of a page that lists what is near its question; a card of the question alone is no such page. */
const nearTag = (number: number): string => `n${number}`
const topicTag = (id: number): string => `c${id}`
/** In any language, because an address without an answer leads to that of another language. */
const slugTag = (slug: string): string => `s${keyOf(slug)}`

/** Tags a page that shows what the key of a label names. */
export const labelTag = (key: string): string => `w${keyOf(key)}`

/** The tags of all that a publication, or a change of labels, may change. */
export const touchedTags = (touched: Touched | TouchedLabels): string[] =>
  'labels' in touched
    ? touched.labels.flatMap((key) =>
        key === LISTS_KEY ? [ANY_CHANGE_TAG, LISTS_TAG] : [labelTag(key)],
      )
    : [
        ANY_CHANGE_TAG,
        LISTS_TAG,
        questionTag(touched.number),
        ...touched.near.map(nearTag),
        ...touched.slugs.map(slugTag),
        ...touched.topics.map(topicTag),
      ]

/**
 * Returns the tags of a page. By `t` and `m` the edge deletes it when an answer on it is withdrawn; by
 * the others it is made again when what it was made from changes. `content` is what the page shows:
 * all answers, cards and topics in it are found, wherever they are.
 */
export function edgeTags(content: unknown): string[] {
  const texts = new Set<string>()
  const mentions = new Set<string>()
  const parts = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('slug' in value && typeof value.slug === 'string') {
      const locale = 'lang' in value && typeof value.lang === 'string' ? value.lang : null
      if (locale) ('html' in value ? texts : mentions).add(keyOf(locale, value.slug))
    }
    addParts(value, parts)
    for (const part of Object.values(value)) look(part)
  }
  look(content)
  const isList = mentions.size > MAX_MENTIONS || parts.size > 2 * MAX_MENTIONS
  return [
    ...[...texts].map((key) => `t${key}`),
    ...(isList ? [LISTS_TAG] : [...mentions].map((key) => `m${key}`)),
    ...(isList ? [] : parts),
  ]
}

/** What an object of a view was made from. */
function addParts(value: object, parts: Set<string>): void {
  if ('number' in value && typeof value.number === 'number') parts.add(questionTag(value.number))
  if ('questions' in value && typeof value.questions === 'number' && 'id' in value)
    parts.add(topicTag(Number(value.id)))
  // The words of a topic, in a list and on the pages of its answers.
  if ('slug' in value && 'title' in value) parts.add(labelTag(topicKey(String(value.slug))))
  if ('neighbours' in value && 'answer' in value)
    parts.add(nearTag((value.answer as Answer).number))
  if ('madeFrom' in value) {
    const { questions } = value.madeFrom as { questions: readonly number[] }
    for (const number of questions) parts.add(questionTag(number))
  }
  if ('html' in value && typeof value.html === 'string') {
    // Where a language has no answer, the original is at the address that another one may get.
    if ('slug' in value) parts.add(slugTag(String(value.slug)))
    for (const [, kind, end = ''] of value.html.matchAll(LINK))
      parts.add(kind === 'a' ? questionTag(end) : slugTag(decodeURIComponent(end)))
  }
}
