import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { QuestionCard } from '../../published/views.ts'
import { linkToMarking } from '../screens/addresses.ts'
import { inLanguage } from './localized.tsx'
import { teaser } from './teaser.ts'

type Props = {
  questions: QuestionCard[]
  locale: Locale
  /** What is marked for a session: the links keep it. */
  marked?: readonly { number: number }[]
}

/** Links to questions. Those that exist only in another language are listed apart. */
export function QuestionList({ questions, locale, marked }: Props) {
  const own = questions.filter((question) => question.lang === locale)
  const others = questions.filter((question) => question.lang !== locale)
  return (
    <>
      {own.length > 0 && <Cards questions={own} {...{ locale, marked }} />}
      {others.length > 0 && <p className="apart">{siteMessages(locale)('list.otherLanguage')}</p>}
      {others.length > 0 && <Cards questions={others} {...{ locale, marked }} />}
    </>
  )
}

const Cards = ({ questions, locale, marked = [] }: Props) => (
  <ul className="cards">
    {questions.map((question) => (
      <li key={question.slug} {...inLanguage(question.lang, locale)}>
        <a href={linkToMarking(locale, marked, question)}>{question.question}</a>
        <p>{teaser(question.shortAnswer)}</p>
      </li>
    ))}
  </ul>
)
