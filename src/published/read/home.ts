import type { Locale } from '../../i18n/locales.ts'
import type { HomeView } from '../views.ts'
import { readFirstCards } from './question-cards.ts'
import { readThrough } from './read-through.ts'
import { readTopicCards } from './topic.ts'

/** A longer list would not help; the topics lead to the rest. */
const MAX_QUESTIONS = 60

/** The home page of a language. Throws if it cannot be read and is not cached. */
export const readHome = (locale: Locale): Promise<HomeView | null> =>
  readThrough(`home ${locale}`, async () => ({
    topics: await readTopicCards(locale),
    questions: await readFirstCards(locale, MAX_QUESTIONS),
  }))
