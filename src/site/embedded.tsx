import Head from 'next/head'
import { nameOf } from '../i18n/format.ts'
import { localeFacts } from '../i18n/locales.ts'
import { siteMessages } from '../i18n/messages/site.ts'
import { Contacts } from './components/contacts.tsx'
import { EmbeddedExit } from './components/quick-exit.tsx'
import { ReviewStatus } from './components/review-status.tsx'
import { linkIn, pathIn } from './screens/addresses.ts'
import { urgentContacts } from './screens/help-lists.ts'
import type { PageProps } from './screens/screens.ts'
import { titleOf } from './screens/titles.ts'
import { Gone, NotFound, Unavailable } from './views/error-screens.tsx'
import { AnswerBody } from './views/question.tsx'

/**
 * One answer without the frame of the portal, for a frame on another site. Links open outside it.
 */
export function Embedded(props: PageProps) {
  const { screen, locale, origin, frame } = props
  const t = siteMessages(locale)
  return (
    <>
      <Head>
        <title>{titleOf(props)}</title>
        <meta name="viewport" content="width=device-width,initial-scale=1" key="viewport" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={origin + pathIn(locale, screen)} />
        <base target="_blank" />
      </Head>
      <main className="embedded">
        {(screen.kind === 'gone' ||
          (screen.kind === 'question' && screen.view.answer.sensitive)) && (
          <EmbeddedExit locale={locale} />
        )}
        {screen.kind === 'question' && (
          <article>
            {screen.fallback && (
              <p className="notice">
                {t('question.fallback', {
                  language: nameOf('language', screen.view.answer.lang, locale),
                })}
              </p>
            )}
            <h1 lang={screen.view.answer.lang} dir={localeFacts(screen.view.answer.lang).dir}>
              {screen.view.answer.question}
            </h1>
            <ReviewStatus answer={screen.view.answer} locale={locale} />
            <AnswerBody answer={screen.view.answer} locale={locale} />
            <p>
              <a className="action" href={origin + linkIn(locale, screen)}>
                {t('embed.more', { clinic: frame.clinicName.text })}
              </a>
            </p>
          </article>
        )}
        {screen.kind === 'gone' && <Gone {...screen} locale={locale} />}
        {screen.kind === 'unavailable' && <Unavailable locale={locale} />}
        {screen.kind === 'not-found' && <NotFound locale={locale} />}
        <aside className="help" id="help" aria-labelledby="help-title">
          <h2 id="help-title">{t('help.title')}</h2>
          <Contacts contacts={urgentContacts(frame)} locale={locale} />
        </aside>
      </main>
    </>
  )
}
