import type { Locale } from '../../i18n/locales.ts'
import { siteMessages, type SiteKey } from '../../i18n/messages/site.ts'
import { ANY_DANGER } from '../../published/search/danger/kinds.ts'
import type { Contact, Frame } from '../../published/views.ts'
import { isGeneral } from './help-lists.ts'

type LastResort = {
  crisis: SiteKey
  phone: string
  url: string | null
  /** Whether the crisis line can be texted too, at the same number. */
  texts: boolean
  /** Whether it is there day and night. */
  always: boolean
  emergency: string
}

/** The numbers that stand in by country when the clinic has none. */
const LAST_RESORT: Record<string, LastResort> = {
  US: {
    crisis: 'help.default.crisis.US',
    phone: '988',
    url: 'https://988lifeline.org',
    texts: true,
    always: true,
    emergency: '911',
  },
  CA: {
    crisis: 'help.default.crisis.CA',
    phone: '988',
    url: 'https://988.ca',
    texts: true,
    always: true,
    emergency: '911',
  },
  GB: {
    crisis: 'help.default.crisis.GB',
    phone: '116 123',
    url: 'https://www.samaritans.org',
    texts: false,
    always: true,
    emergency: '999',
  },
  IE: {
    crisis: 'help.default.crisis.GB',
    phone: '116 123',
    url: 'https://www.samaritans.org/ireland',
    texts: false,
    always: true,
    emergency: '112',
  },
  AU: {
    crisis: 'help.default.crisis.AU',
    phone: '13 11 14',
    url: 'https://www.lifeline.org.au',
    texts: false,
    always: true,
    emergency: '000',
  },
  EU: {
    crisis: 'help.default.crisis.EU',
    phone: '116 123',
    url: null,
    texts: false,
    always: false,
    emergency: '112',
  },
}

/** The country whose numbers stand in when nothing could ever be read from the database. */
const UNKNOWN_REGION = 'US'

/** Where to get help in a country when the clinic has no contact there. */
export function defaultContacts(locale: Locale, region: string = UNKNOWN_REGION): Contact[] {
  const t = siteMessages(locale)
  const place = region in LAST_RESORT ? region : UNKNOWN_REGION
  const help = LAST_RESORT[place]
  if (!help) return []
  const text = (words: string) => ({ text: words, lang: locale })
  const rest = {
    ...{ region: place, area: null, serves: [ANY_DANGER] },
    ...{ chat: null, video: null, relay: null, interpreter: 'ask', source: null },
    ...{ languages: place === 'EU' ? [] : ['en'], checkedOn: null, checked: true },
  }
  return [
    {
      ...rest,
      id: 'default-crisis',
      kind: 'crisis',
      label: text(t(help.crisis)),
      phone: help.phone,
      sms: help.texts ? help.phone : null,
      url: help.url,
      hours: help.always ? text(t('help.dayAndNight')) : null,
      note: null,
    },
    {
      ...rest,
      id: 'default-emergency',
      kind: 'emergency',
      label: text(t('help.default.emergency')),
      phone: help.emergency,
      sms: place === 'US' ? help.emergency : null,
      url: null,
      hours: text(t('help.dayAndNight')),
      note: text(t(place === 'US' ? 'help.default.emergencyText' : 'help.default.danger')),
    },
  ]
}

/** What stands around a page when the clinic's own words cannot be read. */
export const defaultFrame = (locale: Locale, locales: readonly Locale[]): Frame => ({
  clinicName: { text: siteMessages(locale)('frame.nameless'), lang: locale },
  welcome: null,
  checked: true,
  mark: null,
  locales: [...locales],
  region: UNKNOWN_REGION,
  contacts: defaultContacts(locale),
  taglines: [],
})

const canBeReached = ({ phone, sms, url }: Contact): boolean => Boolean(phone ?? sms ?? url)

/**
 * A frame that never lacks help: without a crisis line or emergency number in the clinic's country
 * that can be reached, the ones that are compiled in for this country stand in.
 */
export function withHelp(frame: Frame, locale: Locale): Frame {
  const hasHelp = frame.contacts.some(
    (contact) => contact.region === frame.region && isGeneral(contact) && canBeReached(contact),
  )
  if (hasHelp) return frame
  const standIns = defaultContacts(locale, frame.region)
  return {
    ...frame,
    region: standIns[0]?.region ?? frame.region,
    contacts: [...standIns, ...frame.contacts],
  }
}
