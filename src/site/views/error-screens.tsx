import { longDay } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { QuestionCard, Withdrawn } from '../../published/views.ts'
import { Localized } from '../components/localized.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { SearchForm } from '../components/search-form.tsx'
import { homePath } from '../screens/addresses.ts'

export function NotFound({ locale }: { locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <>
      <h1>{t('notFound.title')}</h1>
      <p className="intro">{t('notFound.text')}</p>
      <SearchForm locale={locale} />
      <p>
        <a className="action" href={homePath(locale)}>
          {t('search.all')}
        </a>
      </p>
    </>
  )
}

type GoneProps = { withdrawn: Withdrawn; alternatives: QuestionCard[]; locale: Locale }
export function Gone({ withdrawn, alternatives, locale }: GoneProps) {
  const t = siteMessages(locale)
  return (
    <>
      <h1>{t('gone.title')}</h1>
      {withdrawn.question && (
        <p className="withdrawn">
          <Localized text={withdrawn.question} locale={locale} />
        </p>
      )}
      <p className="intro">
        {t('gone.since', { day: longDay(withdrawn.on, locale) })} {t('gone.text')}
      </p>
      {alternatives.length > 0 && <h2>{t('gone.alternatives')}</h2>}
      <QuestionList questions={alternatives} locale={locale} />
      <SearchForm locale={locale} />
      <p>
        <a className="action" href={homePath(locale)}>
          {t('search.all')}
        </a>
      </p>
    </>
  )
}

export function Unavailable({ locale }: { locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <>
      <h1>{t('unavailable.title')}</h1>
      <p className="intro">{t('unavailable.text')}</p>
      <p>
        <a className="action" href={homePath(locale)}>
          {t('unavailable.retry')}
        </a>
      </p>
    </>
  )
}
