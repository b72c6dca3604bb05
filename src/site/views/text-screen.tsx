import type { Locale } from '../../i18n/locales.ts'
import { siteMessages, type SiteKey } from '../../i18n/messages/site.ts'
import type { Frame } from '../../published/views.ts'
import { clinicContacts } from '../screens/help-lists.ts'
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
  safety: [
    ['safety.watched', 'safety.watchedText'],
    ['safety.phone', 'safety.phoneText'],
    ['safety.computer', 'safety.computerText'],
    ['safety.private', 'safety.privateText'],
    ['safety.does', 'safety.doesText'],
    ['safety.cannot', 'safety.cannotText'],
  ],
  accessibility: [
    ['accessibility.aim', 'accessibility.aimText'],
    ['accessibility.use', 'accessibility.useText'],
    ['accessibility.tell', 'accessibility.tellText'],
  ],
}

/** Texts that lead to the clinic's contacts, and what stands there while it has none. */
const WITHOUT_CONTACTS: Partial<Record<SiteKey, SiteKey>> = {
  'about.wrongText': 'about.wrongTextNone',
  'accessibility.tellText': 'accessibility.tellTextNone',
}

type Props = { page: TextPage; frame: Frame; locale: Locale }

export function TextScreen({ page, frame, locale }: Props) {
  const hasContacts = clinicContacts(frame).length > 0
  const t = siteMessages(locale)
  return (
    <div className="text">
      <h1>{t(`${page}.title`)}</h1>
      <p className="intro">{t(`${page}.lead`)}</p>
      {PARTS[page].map(([heading, text]) => (
        <section key={heading}>
          <h2>{t(heading)}</h2>
          {t((!hasContacts && WITHOUT_CONTACTS[text]) || text)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </section>
      ))}
    </div>
  )
}
