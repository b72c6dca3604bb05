import type { ReactNode } from 'react'
import { PICTURE_FOLDER, pictureFileName } from '../core/pictures/picture-files.ts'
import type { Locale } from '../i18n/locales.ts'
import { localeFacts } from '../i18n/locales.ts'
import { siteMessages } from '../i18n/messages/site.ts'
import type { Frame } from '../published/views.ts'
import { HelpCard } from './components/help-card.tsx'
import { Localized } from './components/localized.tsx'
import { OtherLanguagesLine, OtherScript } from './components/other-languages-line.tsx'
import { QuickExit } from './components/quick-exit.tsx'
import { homePath, textPath } from './screens/addresses.ts'
import type { LanguageLink } from './screens/screens.ts'
import { TEXT_PAGES } from './screens/text-pages.ts'

type Props = {
  locale: Locale
  frame: Frame
  languages: LanguageLink[]
  /** Whether the page has a link to leave the site. */
  exit: boolean
  /** `none`: the page itself shows it. */
  help: 'quiet' | 'strong' | 'none'
  children: ReactNode
}

/**
 * What every page shows around its content: skip link, clinic name, languages, help and footer; on
 * sensitive pages also the quick exit.
 */
export function PageFrame({ locale, frame, languages, exit, help, children }: Props) {
  const t = siteMessages(locale)
  // Always the first stop of the keyboard, inside whichever landmark comes first.
  const skip = (
    <a className="skip" href="#main">
      {t('frame.skip')}
    </a>
  )
  return (
    <>
      {exit && <QuickExit locale={locale}>{skip}</QuickExit>}
      <header className="top">
        {!exit && skip}
        <div className="wrap">
          <a className="name" href={homePath(locale)}>
            <Mark mark={frame.mark} name={frame.clinicName.text} />
            <span>
              <Localized text={frame.clinicName} locale={locale} />
            </span>
          </a>
          <div className="tools">
            <LanguageMenu locale={locale} languages={languages} />
            <a className="now" href="#help">
              {t('frame.helpNow')}
            </a>
          </div>
        </div>
      </header>
      <div className="wrap page">
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {help !== 'none' && <HelpCard frame={frame} locale={locale} quiet={help === 'quiet'} />}
      </div>
      <footer>
        <div className="wrap">
          <nav aria-label={t('footer.title')}>
            <ul>
              {TEXT_PAGES.map((page) => (
                <li key={page}>
                  <a href={textPath(locale, page)}>{t(`${page}.title`)}</a>
                </li>
              ))}
            </ul>
          </nav>
          <OtherLanguagesLine frame={frame} locale={locale} />
          <div className="promise">
            <OtherScript locale={locale} />
            <p>{t('footer.notAdvice')}</p>
            <p>{t('footer.privacy')}</p>
          </div>
        </div>
      </footer>
    </>
  )
}

function LanguageMenu({ locale, languages }: { locale: Locale; languages: LanguageLink[] }) {
  const t = siteMessages(locale)
  if (languages.length < 2) return null
  return (
    <nav aria-label={t('frame.languages')}>
      <details className="menu">
        <summary>
          <Globe />
          <span className="unseen">{t('frame.languages')}: </span>
          <span className="full">{localeFacts(locale).name}</span>
          <span className="short" aria-hidden="true">
            {locale.toUpperCase()}
          </span>
        </summary>
        <ul>
          {languages.map((each) => (
            <li key={each.locale}>
              <a
                href={each.href}
                lang={each.locale}
                hrefLang={each.locale}
                dir={each.dir}
                aria-current={each.locale === locale ? 'page' : undefined}
              >
                {each.name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

/**
 * The clinic's mark, beside its name and without repeating it; without one, the portal's:
 * two people in conversation.
 */
function Mark({ mark, name }: { mark: Frame['mark']; name: string }) {
  if (!mark) return <Conversation />
  const { hash, width, height, alt } = mark
  return (
    <img
      className="mark-of-clinic"
      src={`${PICTURE_FOLDER}/${pictureFileName(hash, width)}`}
      width={width}
      height={height}
      alt={alt.includes(name) || name.includes(alt) ? '' : alt}
    />
  )
}

const Conversation = () => (
  <svg
    width="30"
    height="30"
    viewBox="0 0 26 26"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.1"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M4 7.5C4 5.6 5.6 4 7.5 4h7A3.5 3.5 0 0 1 18 7.5v3A3.5 3.5 0 0 1 14.5 14H9l-5 3.5z" />
    <path d="M20.5 10.5A2.8 2.8 0 0 1 22.5 13v8.5L18.5 19H13a3 3 0 0 1-2.2-1" />
  </svg>
)

const Globe = () => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <circle cx="10" cy="10" r="7.75" />
    <path d="M2.25 10h15.5M10 2.25c2.3 2 3.4 4.6 3.4 7.75s-1.1 5.75-3.4 7.75C7.7 15.75 6.6 13.15 6.6 10S7.7 4.25 10 2.25z" />
  </svg>
)
