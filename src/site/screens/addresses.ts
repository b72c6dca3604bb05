import { parseId } from '../../core/ids.ts'
import type { Locale } from '../../i18n/locales.ts'
import { packPath } from '../../published/pack.ts'
import type { Answer, QuestionCard, TopicPlace } from '../../published/views.ts'
import type { Screen } from './screens.ts'
import type { TextPage } from './text-pages.ts'

const OTHER = 'other-'

export const homePath = (locale: Locale) => `/${locale}`
export const questionPath = (locale: Locale, slug: string) =>
  `/${locale}/questions/${encodeURIComponent(slug)}`
/** The view of an answer for a frame on another site. */
export const embedPath = (locale: Locale, slug: string) =>
  `/${locale}/embed/questions/${encodeURIComponent(slug)}`
/** How to show the page at an address in a frame, for other sites. */
export const oembedPath = (address: string) => `/oembed?url=${encodeURIComponent(address)}`
export const shortPath = (locale: Locale, number: number) => `/${locale}/a/${number}`
/** The picture that stands for a page where its address is shared. */
export const sharePicturePath = (locale: Locale, screen: Screen) =>
  `${screen.kind === 'question' ? shortPath(locale, screen.view.answer.number) : homePath(locale)}/image.png`
/**
 * Where links of the portal lead for an answer. A sensitive one has an address that says nothing, so
 * that the browser's history does not either.
 */
export const linkToQuestion = (
  locale: Locale,
  { number, slug, sensitive }: Pick<QuestionCard | Answer, 'number' | 'slug' | 'sensitive'>,
) => (sensitive ? shortPath(locale, number) : questionPath(locale, slug))
export const topicPath = (locale: Locale, slug: string) =>
  `/${locale}/topics/${encodeURIComponent(slug)}`
/** A further page of a topic's questions: after a question, or after one that is in another language. */
export const topicPagePath = (locale: Locale, slug: string, after: TopicPlace) =>
  `${topicPath(locale, slug)}/after/${after.fallback ? OTHER : ''}${after.source_id}`
/** The place in the last part of such a path; `null` if it is none. */
export function topicPlaceIn(part = ''): TopicPlace | null {
  const fallback = part.startsWith(OTHER)
  const number = parseId(fallback ? part.slice(OTHER.length) : part)
  return number === null ? null : { fallback, source_id: number }
}
/** A part of the sitemap, by its number or name. */
export const sitemapPath = (part: number | 'pages') =>
  `/sitemaps/${part === 'pages' ? part : `questions-${part}`}.xml`
export const handoutPath = (locale: Locale, slug: string) => `${topicPath(locale, slug)}/print`
export const textPath = (locale: Locale, page: TextPage) => `/${locale}/${page}`
export const helpPath = (locale: Locale) => `/${locale}/help`
export const otherLanguagesPath = (locale: Locale) => `/${locale}/languages`
export const feedbackPath = (locale: Locale) => `/${locale}/feedback`
export const searchPath = (locale: Locale, sealed: string | null = null) =>
  `/${locale}/search${sealed ? `/${sealed}` : ''}`

/** What is brought to a session; the marks are in the address, which is short to fit in a QR code. */
export const sessionPath = (locale: Locale, marked: readonly { number: number }[] = []) =>
  marked.length === 0
    ? `/${locale}/session`
    : `/${locale}/s/${marked.map(({ number }) => number).join('-')}`

/** The page for a session with more to mark: a topic's questions, or what a sealed search found. */
export const sessionListPath = (
  locale: Locale,
  marked: readonly { number: number }[],
  list: { topic: number } | { found: string },
) =>
  `/${locale}/session?${new URLSearchParams([
    ...marked.map(({ number }) => ['n', String(number)]),
    ...Object.entries(list).map(([name, value]) => [name, String(value)]),
  ]).toString()}`

/** An answer to read while others are marked: its page knows the marks by its address. */
export const linkToMarking = (
  locale: Locale,
  marked: readonly { number: number }[],
  card: QuestionCard,
) =>
  marked.length === 0
    ? linkToQuestion(locale, card)
    : `${sessionPath(locale, marked)}/${card.number}`

/** Where links of the portal lead for a screen in a language. */
export const linkIn = (locale: Locale, screen: Screen): string =>
  screen.kind === 'question' && screen.marked
    ? `${sessionPath(locale, screen.marked)}/${screen.view.answer.number}`
    : screen.kind === 'question' && screen.view.answer.sensitive
      ? shortPath(locale, screen.view.answer.number)
      : pathIn(locale, screen)

/** The canonical path of a screen in a language; the home page if it has none of its own. */
export function pathIn(locale: Locale, screen: Screen): string {
  switch (screen.kind) {
    case 'topic':
      return topicPath(locale, screen.view.slugs[locale] ?? screen.view.topic.slug)
    case 'handout':
      return handoutPath(locale, screen.view.slugs[locale] ?? screen.view.topic.slug)
    case 'question': {
      const own = screen.view.alternates.find((each) => each.locale === locale)
      return questionPath(locale, own?.slug ?? screen.view.answer.slug)
    }
    case 'pack':
      return packPath(screen.view.code, screen.day, locale)
    case 'session':
      return sessionPath(locale, screen.marked)
    case 'search':
      return searchPath(locale, screen.sealed)
    case 'help':
      return helpPath(locale)
    case 'other-languages':
      return otherLanguagesPath(locale)
    case 'text':
      return textPath(locale, screen.page)
    default:
      return homePath(locale)
  }
}

/** The address at which readers reach the portal, without a slash at the end. */
export const publicOrigin = (): string =>
  (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/$/, '')
