import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { DEFAULT_TITLE, isOwnTitle, PACK_TITLES } from '../../published/pack.ts'
import type { PackView } from '../../published/read/pack.ts'
import type { LocalizedText } from '../../published/views.ts'
import { isSensitive, type PageProps } from './screens.ts'

/**
 * The title of a page, for the browser's tab, its history and shared links. That of a sensitive
 * answer says nothing about it.
 */
export function titleOf({
  screen,
  locale,
  frame,
}: Pick<PageProps, 'screen' | 'locale' | 'frame'>): string {
  const t = siteMessages(locale)
  const clinic = frame.clinicName.text
  const of = (title: string) => `${title} · ${clinic}`
  switch (screen.kind) {
    case 'home':
      return of(t('home.title'))
    case 'topic':
    case 'handout':
      return of(screen.view.topic.title.text)
    case 'question':
      return screen.view.answer.sensitive
        ? of(t('question.neutralTitle'))
        : of(screen.view.answer.question)
    case 'pack':
      return of(
        isSensitive(screen) ? t(PACK_TITLES[DEFAULT_TITLE]) : packTitle(screen.view, locale).text,
      )
    case 'text':
      return of(t(`${screen.page}.title`))
    case 'session':
      return of(t('session.title'))
    case 'help':
      return of(t('help.pageTitle'))
    case 'other-languages':
      return of(t('otherLanguages.title'))
    case 'feedback':
      return of(t('feedback.title'))
    case 'search':
      // The first that a screen reader says; it names no danger.
      return of(t(screen.danger?.sure ? 'help.pageTitle' : 'search.title'))
    case 'gone':
      return of(t('gone.title'))
    case 'not-found':
      return of(t('notFound.title'))
    case 'unavailable':
      return of(t('unavailable.title'))
  }
}

/** What a pack is called: the title of a topic, or one of our own. */
export function packTitle({ title, topicTitle }: PackView, locale: Locale): LocalizedText {
  if (topicTitle) return topicTitle
  // The topic may have been deleted since.
  const own = isOwnTitle(title) ? title : DEFAULT_TITLE
  return { text: siteMessages(locale)(PACK_TITLES[own]), lang: locale }
}
