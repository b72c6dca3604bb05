import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Contact, Frame } from '../../published/views.ts'

/**
 * Where to get help when nothing could ever be read from the database: the numbers of the United
 * States.
 */
export function defaultContacts(locale: Locale): Contact[] {
  const t = siteMessages(locale)
  const contact = (
    id: string,
    kind: string,
    text: string,
    number: string,
    { url = null, note = null }: { url?: string | null; note?: string | null },
  ): Contact => ({
    id,
    kind,
    region: 'US',
    label: { text, lang: locale },
    phone: number,
    sms: number,
    url,
    hours: { text: t('help.dayAndNight'), lang: locale },
    note: note === null ? null : { text: note, lang: locale },
    languages: [],
    checkedOn: null,
  })
  return [
    contact('default-crisis', 'crisis', t('help.default.crisis'), '988', {
      url: 'https://988lifeline.org',
    }),
    contact('default-emergency', 'emergency', t('help.default.emergency'), '911', {
      note: t('help.default.emergencyText'),
    }),
  ]
}

/** What stands around a page when the clinic's own words cannot be read. */
export const defaultFrame = (locale: Locale, locales: readonly Locale[]): Frame => ({
  clinicName: { text: siteMessages(locale)('frame.nameless'), lang: locale },
  welcome: null,
  locales: [...locales],
  region: 'US',
  contacts: defaultContacts(locale),
})

/**
 * A frame that never lacks help: without any contact of the clinic's own, the compiled-in ones
 * stand in.
 */
export const withHelp = (frame: Frame, locale: Locale): Frame =>
  frame.contacts.length > 0 ? frame : { ...frame, region: 'US', contacts: defaultContacts(locale) }
