import type { Direction, Locale } from '../../i18n/locales.ts'
import type { HandoutView } from '../../published/read/handout.ts'
import type { SearchOutcome } from '../../published/search/reader-search.ts'
import type { SearchView } from '../../published/search/search.ts'
import type {
  Alternates,
  Frame,
  HomeView,
  QuestionCard,
  QuestionView,
  TopicCard,
  TopicView,
} from '../../published/views.ts'
import type { TextPage } from './text-pages.ts'

/** What a page shows. */
export type Screen =
  | { kind: 'home'; view: HomeView }
  | { kind: 'topic'; view: TopicView }
  | { kind: 'handout'; view: HandoutView }
  | { kind: 'question'; view: QuestionView; fallback: boolean }
  /** `found` is `null` when the search could not be made. */
  | {
      kind: 'search'
      query: string
      crisis: boolean
      found: SearchView | null
      refused: SearchOutcome['refused']
      topics: TopicCard[]
    }
  | { kind: 'text'; page: TextPage }
  | { kind: 'feedback'; step: 'reason' | 'thanks' | 'failed'; slug: string }
  | { kind: 'gone'; alternatives: QuestionCard[] }
  | { kind: 'not-found' }
  | { kind: 'unavailable' }

/**
 * The address of the same page in each language that shows it in that language or honestly says
 * that it cannot.
 */
export type LanguageLink = { locale: Locale; name: string; dir: Direction; href: string }

export type PageProps = {
  locale: Locale
  frame: Frame
  languages: LanguageLink[]
  screen: Screen
  origin: string
  path: string
}

/**
 * The languages in which a page exists by itself and says the same, for search engines: never a
 * fallback, nor a translation that is out of date.
 */
export function indexableLocales(screen: Screen, locales: readonly Locale[]): readonly Locale[] {
  if (screen.kind === 'home' || screen.kind === 'topic' || screen.kind === 'text') return locales
  if (screen.kind !== 'question' || screen.fallback) return []
  const published = (screen.view.alternates satisfies Alternates)
    .filter((each) => each.current)
    .map((each) => each.locale)
  return locales.filter((locale) => published.includes(locale))
}

export const isIndexable = (screen: Screen, locale: Locale, locales: readonly Locale[]): boolean =>
  indexableLocales(screen, locales).includes(locale) ||
  (screen.kind === 'question' &&
    !screen.fallback &&
    screen.view.answer.stale &&
    locales.includes(locale))

/** Readers may not want others to see this page. */
export const isSensitive = (screen: Screen): boolean =>
  screen.kind === 'question' && screen.view.answer.sensitive
