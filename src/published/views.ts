import type { Row } from '../core/row.ts'
import type { PageValues } from '../fields/published-values.ts'
import type { Locale } from '../i18n/locales.ts'

/** A text with its language, which may differ from the page's. */
export type LocalizedText = { text: string; lang: Locale }

export type Contact = {
  id: string
  region: string
  /** The part of the region that it serves, if not all of it. */
  area: LocalizedText | null
  kind: string
  /** Kinds of danger, or `any`. Empty: nobody has said, so it counts as `any`. */
  serves: string[]
  label: LocalizedText
  phone: string | null
  sms: string | null
  url: string | null
  chat: string | null
  /** For sign language: the number of a videophone, or a page. */
  video: string | null
  /** The number that reaches it through a relay service for deaf people. */
  relay: string | null
  hours: LocalizedText | null
  note: LocalizedText | null
  languages: string[]
  /** `yes`: it has interpreters. `ask`: it may have one. */
  interpreter: string | null
  /** The official page that it was taken from. */
  source: string | null
  /** The day on which somebody last checked it, `YYYY-MM-DD`. */
  checkedOn: string | null
  /** Whether a second person has signed everything that is shown of it. */
  checked: boolean
}

/** The clinic's own sentence in a language that the portal has no answers in. */
export type Tagline = {
  /** BCP 47. */
  code: string
  /** In the language itself. */
  name: string
  /** The language's name in English, for the person who picks up the telephone. */
  english: string
  /** `[phone]` stands for the number. */
  words: string
  /** The official page that it was taken from. */
  source: string
  /** `YYYY-MM-DD`. */
  checkedOn: string
}

/** What every page shows around its content. */
export type Frame = {
  clinicName: LocalizedText
  welcome: LocalizedText | null
  /** Whether a second person has signed the name and the welcome. */
  checked: boolean
  /** The clinic's mark, the file of a picture, with its words in the language ('' if it has none). */
  mark: { hash: string; width: number; height: number; alt: string } | null
  locales: Locale[]
  region: string
  contacts: Contact[]
  taglines: Tagline[]
}

/**
 * An answer that was withdrawn, on a day (YYYY-MM-DD). `question`: its question, if the reviewer
 * decided that it may stay.
 */
export type Withdrawn = { on: string; question: LocalizedText | null }

export type TopicLink = { slug: string; title: LocalizedText }
export type TopicCard = TopicLink & {
  id: number
  description: LocalizedText | null
  /** Whether a second person has signed its words. */
  checked: boolean
  questions: number
}

/**
 * A question in a list. `lang` is the language of its text; its address is in the page's language
 * all the same. `number` is the question's own, the same in every language.
 */
export type QuestionCard = {
  number: number
  slug: string
  lang: Locale
  question: string
  shortAnswer: string
  sensitive: boolean
}

type PublicReview = {
  by: string
  title: string | null
  registration: string | null
  on: string
  nextOn: string | null
  /** Whether readers are told that the next review is late. */
  overdue: boolean
}

/** One answer in one language. Days are `YYYY-MM-DD`. */
export type Answer = PageValues & {
  lang: Locale
  /** The language of what translations share with their original, such as sources. */
  originalLang: Locale
  /** The question's own, the same in every language. */
  number: number
  /** The questions to which it links: their languages decide where its links lead. */
  madeFrom?: { questions: number[] }
  slug: string
  question: string
  shortAnswer: string
  shortAnswerDerived: boolean
  html: string
  text: string
  review: PublicReview | null
  /** Whether it is a translation whose original has been clarified since. */
  stale: boolean
  /** `null`: a preview. */
  firstPublishedOn: string | null
  changedOn: string
}

/**
 * The addresses of a question in all languages in which it is published. `current`: it is not a
 * stale translation. `reviewed`: somebody at the clinic has signed it.
 */
export type Alternates = { locale: Locale; slug: string; current: boolean; reviewed: boolean }[]

/** The questions before and after this one in its first topic. */
export type Neighbours = { previous: QuestionCard | null; next: QuestionCard | null }

/**
 * `groups`: all questions, each once, under its first topic; `null` if there are more than the page
 * lists. `topic: null`: those without one. `reviewers`: who has signed answers that are listed,
 * if the clinic wants them named.
 */
export type HomeView = {
  topics: TopicCard[]
  questions: QuestionCard[]
  groups: { topic: TopicCard | null; questions: QuestionCard[] }[] | null
  reviewers: { name: string; title: string | null }[]
}
/**
 * The questions of a topic, a page of them: it begins after the place `after`, and the next page after
 * `more`. `null`: it begins with the first, or ends with the last.
 */
export type TopicView = {
  topic: TopicCard
  slugs: Record<string, string>
  questions: QuestionCard[]
  after: TopicPlace | null
  more: TopicPlace | null
}
/**
 * A place in the list of a topic: after this question. `fallback`: it is among those that are not in
 * the page's language, which come last.
 */
export type TopicPlace = Row<'portal.topic_cards', 'fallback' | 'source_id'>
/**
 * A change of an answer with a note for readers, in the answer's language. The day is in the
 * clinic's time zone, `YYYY-MM-DD`.
 */
export type ChangeNote = { on: string; severity: 'wording' | 'clarifying' | 'safety'; note: string }
/** An answer read aloud: the hash of its file, its length, and the size of the file in bytes. */
export type Recording = { hash: string; seconds: number; bytes: number }
export type QuestionView = {
  answer: Answer
  recording: Recording | null
  changes: ChangeNote[]
  /** The address of the original, if the answer is a stale translation. */
  original: { locale: Locale; slug: string } | null
  topics: TopicLink[]
  alternates: Alternates
  related: QuestionCard[]
  neighbours: Neighbours
  /** What it was made from, by number, whether it shows it or not. */
  madeFrom: { questions: number[] }
}

/** What is at the address of a question. */
export type QuestionOutcome =
  | { kind: 'answer'; view: QuestionView }
  /** The original, because the page's language has no answer. */
  | { kind: 'fallback'; view: QuestionView }
  | { kind: 'moved'; slug: string }
  | { kind: 'gone'; withdrawn: Withdrawn; alternatives: QuestionCard[] }
