import type { Direction, Locale } from '../../i18n/locales.ts'
import type { HandoutView } from '../../published/read/handout.ts'
import type { PackView } from '../../published/read/pack.ts'
import type { Danger } from '../../published/search/danger/detect-danger.ts'
import type { SearchOutcome } from '../../published/search/reader-search.ts'
import type { SearchView } from '../../published/search/search.ts'
import type {
  Alternates,
  Answer,
  Frame,
  HomeView,
  QuestionCard,
  QuestionView,
  TopicCard,
  TopicView,
  Withdrawn,
} from '../../published/views.ts'
import type { TextPage } from './text-pages.ts'
import { mayListUnreviewed } from './unreviewed.ts'

/** `none`: no feedback has just been given. */
export type FeedbackStep = 'reason' | 'thanks' | 'failed' | 'none'

/** What a page shows. */
export type Screen =
  | { kind: 'home'; view: HomeView }
  | { kind: 'topic'; view: TopicView }
  | { kind: 'handout'; view: HandoutView }
  /** `marked`: what is marked for a session, if its address says so. */
  | { kind: 'question'; view: QuestionView; fallback: boolean; marked?: { number: number }[] }
  /**
   * `sealed`: the last part of its address. `found` is `null` when the search could not be made.
   * If the search was about a danger, `query` is empty.
   */
  | {
      kind: 'search'
      query: string
      sealed: string | null
      danger: Danger | null
      found: SearchView | null
      refused: SearchOutcome['refused']
      topics: TopicCard[]
    }
  | { kind: 'text'; page: TextPage }
  | { kind: 'help' }
  | { kind: 'other-languages' }
  | {
      kind: 'feedback'
      step: FeedbackStep
      /** The answer that it is about, if it can be read. */
      answer: QuestionCard | null
      related: QuestionCard[]
    }
  /** `day`: when it was given, YYYY-MM-DD, if its address says so. */
  | { kind: 'pack'; view: PackView; day: string | null }
  /**
   * `others`: questions that can be marked too. `list`: whether they are the first of all, those of a
   * topic, or what a search found. `others` is `null` if that failed.
   */
  | {
      kind: 'session'
      marked: QuestionCard[]
      others: QuestionCard[] | null
      list: 'first' | 'topic' | 'found'
      topics: TopicCard[]
    }
  | { kind: 'gone'; withdrawn: Withdrawn; alternatives: QuestionCard[] }
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
 * fallback, nor a translation that is out of date, nor what nobody has reviewed.
 */
export function indexableLocales(screen: Screen, locales: readonly Locale[]): readonly Locale[] {
  if (screen.kind === 'topic' && screen.view.after) return []
  if (['home', 'topic', 'text', 'help', 'other-languages'].includes(screen.kind)) return locales
  if (screen.kind !== 'question' || screen.fallback || screen.marked) return []
  const published = (screen.view.alternates satisfies Alternates)
    .filter((each) => each.current && (each.reviewed || mayListUnreviewed()))
    .map((each) => each.locale)
  return locales.filter((locale) => published.includes(locale))
}

export const isIndexable = (screen: Screen, locale: Locale, locales: readonly Locale[]): boolean =>
  indexableLocales(screen, locales).includes(locale) ||
  (screen.kind === 'question' &&
    !screen.fallback &&
    !screen.marked &&
    screen.view.answer.stale &&
    (screen.view.answer.review !== null || mayListUnreviewed()) &&
    locales.includes(locale))

/**
 * Readers may not want others to see this page: it is sensitive, lists something sensitive, or
 * follows a danger.
 */
export function isSensitive(screen: Screen): boolean {
  switch (screen.kind) {
    case 'question': {
      const { answer, related, neighbours } = screen.view
      return [answer, neighbours.previous, neighbours.next, ...related].some(
        (each) => each?.sensitive,
      )
    }
    case 'home':
      return hasSensitive(screen.view.questions)
    case 'topic':
      return hasSensitive(screen.view.questions)
    case 'handout':
      return hasSensitive(screen.view.answers)
    case 'pack':
      return hasSensitive(answersOf(screen.view))
    case 'search':
      return screen.danger !== null || Object.values(screen.found ?? {}).some(hasSensitive)
    case 'session':
      return hasSensitive([...screen.marked, ...(screen.others ?? [])])
    // What was withdrawn may have been sensitive, and readers came to its address.
    case 'gone':
    case 'help':
      return true
    case 'feedback':
      return hasSensitive([...(screen.answer ? [screen.answer] : []), ...screen.related])
    case 'text':
      return screen.page === 'safety'
    default:
      return false
  }
}

/** Whether the page itself, and not its frame, shows all help. */
export const showsHelpItself = (screen: Screen): boolean =>
  screen.kind === 'help' || (screen.kind === 'search' && screen.danger?.sure === true)

/** The answers of a pack that readers may see today. */
export const answersOf = ({ items }: PackView): Answer[] =>
  items.flatMap((item) => (item.kind === 'answer' ? [item.answer] : []))

const hasSensitive = (listed: readonly { sensitive: boolean }[]): boolean =>
  listed.some(({ sensitive }) => sensitive)
