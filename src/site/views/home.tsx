import { listOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Frame, HomeView, TopicCard } from '../../published/views.ts'
import { Localized } from '../components/localized.tsx'
import { NoAnswersYet } from '../components/no-answers-yet.tsx'
import { OtherScript } from '../components/other-languages-line.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { SearchForm } from '../components/search-form.tsx'
import { topicPath } from '../screens/addresses.ts'

export function Home({ view, frame, locale }: { view: HomeView; frame: Frame; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <>
      <div className="hero">
        <h1>{t('home.title')}</h1>
        <p className="intro">
          {frame.welcome ? <Localized text={frame.welcome} locale={locale} /> : t('home.lead')}
        </p>
        {frame.welcome && !frame.checked && <p className="unchecked">{t('frame.unchecked')}</p>}
        <OtherScript locale={locale} />
        <SearchForm locale={locale} />
        {view.reviewers.length > 0 && (
          <p className="small">
            {t('home.reviewers', {
              names: listOf(
                view.reviewers.map(({ name, title }) =>
                  isolated(title ? t('home.reviewer', { name, title }) : name),
                ),
                locale,
              ),
            })}
          </p>
        )}
      </div>
      {view.groups ? (
        <Groups groups={view.groups} locale={locale} />
      ) : (
        <Selection {...{ view, locale }} />
      )}
      {view.questions.length === 0 && <NoAnswersYet frame={frame} locale={locale} />}
    </>
  )
}

/** A name in its own direction, among words of another. */
const isolated = (name: string): string => `\u2068${name}\u2069`

/** All questions, each once, under its topic. */
const Groups = ({ groups, locale }: { groups: HomeView['groups'] & object; locale: Locale }) =>
  groups.map(({ topic, questions }) => (
    <section key={topic?.slug ?? ''} className="group">
      <h2>
        {topic ? (
          <a href={topicPath(locale, topic.slug)}>
            <Localized text={topic.title} locale={locale} />
          </a>
        ) : (
          siteMessages(locale)('home.questions')
        )}
      </h2>
      <QuestionList questions={questions} locale={locale} />
    </section>
  ))

/** Where there are more questions than fit: the topics lead to them, or else the first are listed. */
const Selection = ({ view, locale }: { view: HomeView; locale: Locale }) =>
  view.topics.length > 0 ? (
    <Topics topics={view.topics} locale={locale} />
  ) : (
    <>
      <h2>{siteMessages(locale)('home.questions')}</h2>
      <QuestionList questions={view.questions} locale={locale} />
    </>
  )

export function Topics({ topics, locale }: { topics: TopicCard[]; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <>
      <h2>{t('home.topics')}</h2>
      <ul className="topics">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <a href={topicPath(locale, topic.slug)}>
              <Localized text={topic.title} locale={locale} />
            </a>
            <span>{t('topic.count', { count: topic.questions })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
