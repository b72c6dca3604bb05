import Head from 'next/head'
import type { ReactNode } from 'react'
import { DEFAULT_LOCALE } from '../i18n/locales.ts'
import { siteMessages } from '../i18n/messages/site.ts'
import { TAGS_OF_ALL } from './every-head.tsx'
import { oembedPath, pathIn, sharePicturePath } from './screens/addresses.ts'
import { indexableLocales, isIndexable, type PageProps } from './screens/screens.ts'
import { titleOf } from './screens/titles.ts'
import { SHARE_PICTURE } from './share-picture/size.ts'

/**
 * The head of a page: title, description, and what search engines need. A sensitive page names
 * nothing.
 */
export function PageHead(props: PageProps) {
  const { locale, screen, frame, origin } = props
  const title = titleOf(props)
  const t = siteMessages(locale)
  const locales = indexableLocales(screen, frame.locales)
  const indexable = isIndexable(screen, locale, frame.locales)
  const alternates = locales.includes(locale) && locales.length > 1 ? locales : []
  const description = descriptionOf(props)
  // Also where search engines should not list the page: its address may be one of several.
  const isOwnAnswer = screen.kind === 'question' && !screen.fallback
  // A fallback's title and description are the original's words.
  const wordsIn =
    screen.kind === 'question' &&
    screen.view.answer.lang !== locale &&
    !screen.view.answer.sensitive
      ? screen.view.answer.lang
      : undefined
  return (
    <Head>
      <title lang={wordsIn}>{title}</title>
      {description && <meta name="description" lang={wordsIn} content={description} />}
      {!indexable && <meta name="robots" content="noindex" />}
      {(indexable || isOwnAnswer) && (
        <link rel="canonical" href={origin + pathIn(locale, screen)} />
      )}
      {alternates.map((each) => (
        <link key={each} rel="alternate" hrefLang={each} href={origin + pathIn(each, screen)} />
      ))}
      {alternates.includes(DEFAULT_LOCALE) && (
        <link rel="alternate" hrefLang="x-default" href={origin + pathIn(DEFAULT_LOCALE, screen)} />
      )}
      {(indexable || isOwnAnswer) && sharedTags(props, title, description)}
      {indexable && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={t('feed.title')}
          href={`/${locale}/feed.xml`}
        />
      )}
      {formatsOf(props).map(({ type, href }) => (
        <link key={type} rel="alternate" type={type} href={origin + href} />
      ))}
      {TAGS_OF_ALL}
    </Head>
  )
}

/** What networks and messengers show of a shared address: for a sensitive answer no picture. */
function sharedTags(
  { screen, locale, frame, origin }: PageProps,
  title: string,
  description: string | null,
): ReactNode {
  const isQuestion = screen.kind === 'question'
  const picture =
    isQuestion && screen.view.answer.sensitive ? null : origin + sharePicturePath(locale, screen)
  return (
    <>
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:type" content={isQuestion ? 'article' : 'website'} />
      <meta property="og:url" content={origin + pathIn(locale, screen)} />
      <meta property="og:site_name" content={frame.clinicName.text} />
      <meta property="og:locale" content={locale} />
      {picture && <meta property="og:image" content={picture} />}
      {picture && <meta property="og:image:width" content={String(SHARE_PICTURE.width)} />}
      {picture && <meta property="og:image:height" content={String(SHARE_PICTURE.height)} />}
      {picture && <meta property="og:image:alt" content={title} />}
      {picture && <meta name="twitter:card" content="summary_large_image" />}
    </>
  )
}

/**
 * The other forms of an answer, and how to frame it, where the page has it in its own language and
 * tells its address.
 */
function formatsOf({ screen, locale, origin }: PageProps): { type: string; href: string }[] {
  if (screen.kind !== 'question' || screen.fallback || screen.view.answer.sensitive) return []
  const path = pathIn(locale, screen)
  return [
    { type: 'text/markdown', href: `${path}.md` },
    { type: 'application/json', href: `${path}.json` },
    { type: 'application/json+oembed', href: oembedPath(origin + path) },
  ]
}

function descriptionOf({ screen, locale, frame }: PageProps): string | null {
  const t = siteMessages(locale)
  if (screen.kind === 'question')
    return screen.view.answer.sensitive ? t('home.lead') : screen.view.answer.shortAnswer
  if (screen.kind === 'topic')
    return (
      screen.view.topic.description?.text ??
      t('topic.description', { topic: screen.view.topic.title.text })
    )
  if (screen.kind === 'text') return t(`${screen.page}.lead`)
  if (screen.kind === 'home') return frame.welcome?.text ?? t('home.lead')
  return null
}
