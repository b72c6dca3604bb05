import type { PageValues } from '../fields/published-values.ts'
import type { Locale } from '../i18n/locales.ts'

/** Words with the language they are in, which is not always the page's. */
export type LocalizedText = { text: string; lang: Locale }

export type Contact = {
  id: string
  region: string
  kind: string
  label: LocalizedText
  phone: string | null
  sms: string | null
  url: string | null
  hours: LocalizedText | null
  note: LocalizedText | null
  languages: string[]
  /** The day somebody checked it, as YYYY-MM-DD. */
  checkedOn: string | null
}

/** What stands around every page. */
export type Frame = {
  clinicName: LocalizedText
  welcome: LocalizedText | null
  locales: Locale[]
  region: string
  contacts: Contact[]
}

export type TopicLink = { slug: string; title: LocalizedText }
export type TopicCard = TopicLink & {
  id: number
  description: LocalizedText | null
  questions: number
}

/**
 * A question in a list; its address is that of the page's language, also where only the original is
 * there.
 */
export type QuestionCard = { slug: string; lang: Locale; question: string; shortAnswer: string }

type PublicReview = {
  by: string
  title: string | null
  registration: string | null
  on: string
  nextOn: string | null
  /** Its review is so late that readers are told. */ overdue: boolean
}

/** One answer, whole and in one language. Days are YYYY-MM-DD. */
export type Answer = PageValues & {
  lang: Locale
  slug: string
  question: string
  shortAnswer: string
  shortAnswerDerived: boolean
  html: string
  text: string
  review: PublicReview | null
  /** A translation whose original has been clarified since. */
  stale: boolean
  firstPublishedOn: string
  changedOn: string
}

/**
 * The addresses of the same question in the languages it is published in. `current`: what it says
 * is what its original says today.
 */
export type Alternates = { locale: Locale; slug: string; current: boolean }[]

/** The questions before and after this one in its first topic. */
export type Neighbours = { previous: QuestionCard | null; next: QuestionCard | null }

export type HomeView = { topics: TopicCard[]; questions: QuestionCard[] }
export type TopicView = {
  topic: TopicCard
  slugs: Record<string, string>
  questions: QuestionCard[]
}
/**
 * A change of an answer, told to readers in the answer's language. The day is the clinic's,
 * YYYY-MM-DD.
 */
export type ChangeNote = { on: string; severity: 'wording' | 'clarifying' | 'safety'; note: string }
export type QuestionView = {
  answer: Answer
  changes: ChangeNote[]
  /** Where the original of a stale translation is. */
  original: { locale: Locale; slug: string } | null
  topics: TopicLink[]
  alternates: Alternates
  related: QuestionCard[]
  neighbours: Neighbours
}

/** What an address of a question leads to. */
export type QuestionOutcome =
  | { kind: 'answer'; view: QuestionView }
  /** The whole source answer, because the page's language has none. */
  | { kind: 'fallback'; view: QuestionView }
  | { kind: 'moved'; slug: string }
  | { kind: 'gone'; alternatives: QuestionCard[] }
