import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Frame, TopicView } from '../../published/views.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Localized } from '../components/localized.tsx'
import { NoAnswersYet } from '../components/no-answers-yet.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { handoutPath, topicPagePath, topicPath } from '../screens/addresses.ts'

type Props = { view: TopicView; frame: Frame; locale: Locale }

export function TopicScreen({ view, frame, locale }: Props) {
  const { topic, questions, after, more } = view
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
      {(after || more) && <p className="small">{t('topic.count', { count: topic.questions })}</p>}
      {questions.length > 0 && !after && (
        <p className="unprinted">
          <a className="action" href={handoutPath(locale, topic.slug)}>
            {t('topic.handout')}
          </a>
        </p>
      )}
      <QuestionList questions={questions} locale={locale} />
      {questions.length === 0 && !after && <NoAnswersYet frame={frame} locale={locale} />}
      {more && (
        <p className="unprinted">
          <a className="action" href={topicPagePath(locale, topic.slug, more)}>
            {t('topic.more')}
          </a>
        </p>
      )}
      {after && (
        <p className="unprinted">
          <a className="action" href={topicPath(locale, topic.slug)}>
            {t('topic.first')}
          </a>
        </p>
      )}
    </>
  )
}
