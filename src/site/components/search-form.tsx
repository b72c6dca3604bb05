import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'

type Props = {
  locale: Locale
  query?: string
  /** Where it sends the words, if not to the page of results. */
  action?: string
}

/** A plain form. It posts, so that no address shows the words. */
export function SearchForm({ locale, query = '', action = `/${locale}/search` }: Props) {
  const t = siteMessages(locale)
  return (
    <form className="search" role="search" action={action} method="post">
      <label htmlFor="q">{t('search.label')}</label>
      <div>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          placeholder={t('search.example')}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit">{t('search.button')}</button>
      </div>
    </form>
  )
}
