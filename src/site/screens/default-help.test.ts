import { expect, test } from 'vitest'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import type { Contact, Frame } from '../../published/views.ts'
import { defaultContacts, defaultFrame, withHelp } from './default-help.ts'

const phones = ({ contacts }: Frame) => contacts.map(({ phone }) => phone)
const frame = (region: string, contacts: Contact[] = []): Frame => ({
  ...defaultFrame('en', LOCALE_CODES),
  region,
  contacts,
})

test.each([
  ['US', ['988', '911']],
  ['CA', ['988', '911']],
  ['GB', ['116 123', '999']],
  ['IE', ['116 123', '112']],
  ['AU', ['13 11 14', '000']],
  ['EU', ['116 123', '112']],
])('the last resort fits the clinic’s country: %s', (region, expected) => {
  for (const locale of LOCALE_CODES) {
    const helped = withHelp(frame(region), locale)
    expect([helped.region, phones(helped)]).toEqual([region, expected])
    expect(helped.contacts.every(({ label }) => label.text.trim() !== '')).toBe(true)
  }
})

test('it stands in when no line of the country can be reached, and only then', () => {
  const [line] = defaultContacts('en', 'GB')
  const own: Contact = { ...line!, id: '7', phone: '0800 123' }
  expect(phones(withHelp(frame('GB', [own]), 'en'))).toEqual(['0800 123'])
  const silent: Contact = { ...own, phone: null, sms: null, url: null }
  expect(phones(withHelp(frame('GB', [silent]), 'en'))).toEqual(['116 123', '999', null])
  const clinic: Contact = { ...own, kind: 'clinic' }
  expect(phones(withHelp(frame('GB', [clinic]), 'en'))).toEqual(['116 123', '999', '0800 123'])
  expect(phones(withHelp(frame('GB', [{ ...own, region: 'US' }]), 'en'))).toHaveLength(3)
})
