import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import { defaultFrame } from '../screens/default-help.ts'
import { TextScreen } from './text-screen.tsx'

it.each(LOCALE_CODES)(
  'in %s, no page promises ways to reach the clinic before it has a contact',
  (locale) => {
    const without = defaultFrame(locale, LOCALE_CODES)
    const [line] = without.contacts
    const withContact = { ...without, contacts: [{ ...line!, id: 'clinic', kind: 'clinic' }] }
    const t = siteMessages(locale)
    for (const [page, promise, none] of [
      ['about', 'about.wrongText', 'about.wrongTextNone'],
      ['accessibility', 'accessibility.tellText', 'accessibility.tellTextNone'],
    ] as const) {
      const shown = (frame: typeof without) =>
        renderToStaticMarkup(<TextScreen page={page} frame={frame} locale={locale} />).replaceAll(
          '&#x27;',
          "'",
        )
      expect(shown(without)).not.toContain(t(promise))
      expect(shown(without)).toContain(t(none))
      expect(shown(withContact)).toContain(t(promise))
    }
  },
)
