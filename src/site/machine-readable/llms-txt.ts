import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Frame, QuestionCard } from '../../published/views.ts'
import { homePath, questionPath, textPath } from '../screens/addresses.ts'

/** A language with its questions. */
export type LlmsLanguage = { locale: Locale; name: string; frame: Frame; questions: QuestionCard[] }

/**
 * What language models should know of the portal (llmstxt.org): what it is, what it is not, and each
 * answer as Markdown. Sensitive answers and originals in another language are left out.
 */
export function llmsTxt(languages: readonly LlmsLanguage[], origin: string): string {
  const [first] = languages
  if (!first) return ''
  const t = siteMessages(first.locale)
  return [
    `# ${first.frame.clinicName.text}`,
    `> ${first.frame.welcome?.text ?? t('home.lead')}`,
    t('about.notText'),
    ...languages.map((language) => section(language, origin)),
  ]
    .join('\n\n')
    .concat('\n')
}

function section({ locale, name, questions }: LlmsLanguage, origin: string): string {
  const t = siteMessages(locale)
  const own = questions.filter(({ lang, sensitive }) => lang === locale && !sensitive)
  return [
    `## ${name}`,
    '',
    `- [${t('home.title')}](${origin}${homePath(locale)})`,
    `- [${t('about.title')}](${origin}${textPath(locale, 'about')})`,
    ...own.map(
      ({ slug, question }) => `- [${escaped(question)}](${origin}${questionPath(locale, slug)}.md)`,
    ),
  ].join('\n')
}

/** Text inside the brackets of a Markdown link. */
const escaped = (text: string) => text.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')
