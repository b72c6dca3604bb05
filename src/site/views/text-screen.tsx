import type { Locale } from '../../i18n/locales.ts'
import { siteMessages, type SiteKey } from '../../i18n/messages/site.ts'
import type { TextPage } from '../screens/text-pages.ts'

/** What each page says, part by part: a heading and a text each. */
const PARTS: Record<TextPage, [heading: SiteKey, text: SiteKey][]> = {
  about: [
    ['about.who', 'about.whoText'],
    ['about.how', 'about.howText'],
    ['about.not', 'about.notText'],
    ['about.wrong', 'about.wrongText'],
  ],
  privacy: [
    ['privacy.nothing', 'privacy.nothingText'],
    ['privacy.search', 'privacy.searchText'],
    ['privacy.feedback', 'privacy.feedbackText'],
    ['privacy.others', 'privacy.othersText'],
    ['privacy.device', 'privacy.deviceText'],
  ],
  accessibility: [
    ['accessibility.aim', 'accessibility.aimText'],
    ['accessibility.use', 'accessibility.useText'],
    ['accessibility.tell', 'accessibility.tellText'],
  ],
}

export function TextScreen({ page, locale }: { page: TextPage; locale: Locale }) {
  const t = siteMessages(locale)
  return (
    <div className="text">
      <h1>{t(`${page}.title`)}</h1>
      <p className="intro">{t(`${page}.lead`)}</p>
      {PARTS[page].map(([heading, text]) => (
        <section key={heading}>
          <h2>{t(heading)}</h2>
          {t(text)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </section>
      ))}
    </div>
  )
}
