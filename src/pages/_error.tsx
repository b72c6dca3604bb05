import type { NextPageContext } from 'next'
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES, localeFacts } from '../i18n/locales.ts'
import { Page } from '../site/page.tsx'
import { homePath } from '../site/screens/addresses.ts'
import { defaultFrame } from '../site/screens/default-help.ts'
import type { PageProps } from '../site/screens/screens.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** Shown when even rendering a page fails: it reads nothing, and has the default contacts. */
const ErrorPage = (props: PageProps) => <Page {...props} />

ErrorPage.getInitialProps = ({ res, err, asPath }: NextPageContext): PageProps => {
  const first = asPath?.split(/[/?#]/)[1]
  const locale = isLocale(first) ? first : DEFAULT_LOCALE
  const status = res?.statusCode ?? err?.statusCode ?? 500
  const languages = LOCALE_CODES.map((code) => ({
    locale: code,
    name: localeFacts(code).name,
    dir: localeFacts(code).dir,
    href: homePath(code),
  }))
  const screen: PageProps['screen'] =
    status >= 400 && status < 500 ? { kind: 'not-found' } : { kind: 'unavailable' }
  return {
    locale,
    frame: defaultFrame(locale, LOCALE_CODES),
    languages,
    screen,
    origin: '',
    path: homePath(locale),
  }
}

export default ErrorPage
