import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { TopicLink } from '../../published/views.ts'
import { homePath, topicPath } from '../screens/addresses.ts'
import { Localized } from './localized.tsx'

/** Links to the home page and to the topics of a page. */
export function Breadcrumbs({ locale, topics }: { locale: Locale; topics: TopicLink[] }) {
  const t = siteMessages(locale)
  return (
    <nav className="crumbs" aria-label={t('frame.crumbs')}>
      <ul>
        <li>
          <a href={homePath(locale)}>{t('frame.home')}</a>
        </li>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <a href={topicPath(locale, topic.slug)}>
              <Localized text={topic.title} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
