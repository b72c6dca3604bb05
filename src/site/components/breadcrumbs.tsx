import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translate.ts'
import type { TopicLink } from '../../published/views.ts'
import { homePath, topicPath } from '../screens/addresses.ts'
import { Words } from './localized.tsx'

/** The way back up. */
export function Crumbs({ locale, topics }: { locale: Locale; topics: TopicLink[] }) {
  const t = translator(locale)
  return (
    <nav className="crumbs" aria-label={t('frame.crumbs')}>
      <ul>
        <li>
          <a href={homePath(locale)}>{t('frame.home')}</a>
        </li>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <a href={topicPath(locale, topic.slug)}>
              <Words phrase={topic.title} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
