import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { TopicView } from '../../published/views.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Localized } from '../components/localized.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { handoutPath } from '../screens/addresses.ts'

export function Topic({ view, locale }: { view: TopicView; locale: Locale }) {
  const { topic, questions } = view
  const t = siteMessages(locale)
  return (
    <>
      <Breadcrumbs locale={locale} topics={[]} />
      <h1>
        <Localized text={topic.title} locale={locale} />
      </h1>
      {topic.description && (
        <p className="intro">
          <Localized text={topic.description} locale={locale} />
        </p>
      )}
      {!topic.checked && <p className="unchecked">{t('frame.unchecked')}</p>}
      {questions.length > 0 && (
        <p className="unprinted">
          <a className="action" href={handoutPath(locale, topic.slug)}>
            {t('topic.handout')}
          </a>
        </p>
      )}
      {questions.length > 0 ? (
        <QuestionList questions={questions} locale={locale} />
      ) : (
        <p>{t('home.empty')}</p>
      )}
    </>
  )
}
