import type { Locale } from '../../i18n/locales.ts'
import type { HomeView } from '../views.ts'
import { readCards } from './question-cards.ts'
import { readThrough } from './read-through.ts'
import { readTopicCards } from './topic.ts'

/** More than this and a list stops helping; the topics lead to the rest. */
const MAX_QUESTIONS = 60

/** The first page of a language. Throws if it can not be read and never was. */
export const readHome = (locale: Locale): Promise<HomeView | null> =>
  readThrough(`home ${locale}`, async () => ({
    topics: await readTopicCards(locale),
    questions: await readCards(locale, null, MAX_QUESTIONS),
  }))
