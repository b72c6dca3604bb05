import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import { OTHER_LANGUAGES } from '../../i18n/other-languages.ts'
import type { Frame, Tagline } from '../../published/views.ts'
import { OtherLanguagesLine } from '../components/other-languages-line.tsx'
import { OtherLanguagesScreen } from '../views/other-languages.tsx'
import { defaultFrame } from './default-help.ts'

const tagline = (code: string, name: string, words: string): Tagline => ({
  ...{ code, name, english: `English ${code}`, words },
  ...{ source: 'https://language.example.test/page', checkedOn: '2026-11-30' },
})
const base = defaultFrame('en', LOCALE_CODES)
const line = {
  ...base.contacts[0]!,
  ...{ kind: 'clinic', region: base.region, phone: '555 0100', interpreter: 'yes' },
}
const frame = (taglines: Tagline[], contacts = [line]): Frame => ({ ...base, contacts, taglines })
const page = (shown: Frame, locale: 'en' | 'ar' = 'en') =>
  renderToStaticMarkup(<OtherLanguagesScreen frame={shown} locale={locale} />)
const foot = (shown: Frame) =>
  renderToStaticMarkup(<OtherLanguagesLine frame={shown} locale="en" />)

describe('help in languages that the portal does not have', () => {
  it('the clinic’s own words replace the shipped ones, with their source and day', () => {
    const html = page(
      frame([
        tagline('so', 'Soomaali', 'Wac [phone].'),
        tagline('de', 'Deutsch', 'Hilfe: [phone]'),
      ]),
    )
    expect(html).toContain('<li id="so" lang="so" dir="ltr"><h2>Soomaali</h2>')
    expect(html).toContain('<p>Wac <a href="tel:5550100" dir="ltr">555 0100</a>.</p>')
    expect(html).toContain('“English so, please.”')
    expect(html).toContain('language.example.test</bdi></a> · Checked on November 30, 2026')
    expect(html).toContain('Hilfe:')
    expect(html).not.toContain('ACHTUNG')
  })

  it('says the language and direction of each piece, also on a page of another direction', () => {
    const html = page(frame([tagline('prs', 'دری', 'رایگان [phone]')]), 'ar')
    expect(html).toContain('<li id="prs" lang="prs" dir="rtl">')
    expect(html).toContain('<p class="say" lang="en" dir="ltr">')
    expect(html).toContain('<p class="detail" lang="ar" dir="rtl">')
  })

  it('without a number, only words that name none are shown', () => {
    const shown = frame(
      [tagline('so', 'Soomaali', 'Wac [phone].'), tagline('mam', 'Mam', 'Help.')],
      [],
    )
    expect(foot(shown)).toContain('>Mam<')
    expect(foot(shown)).not.toMatch(/Soomaali|Deutsch/)
    expect(foot(frame([], []))).toBe('')
  })

  it('adds at most 2 KB to a page, however many there are', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      tagline(
        `q${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}`,
        'Kreyòl Ayisyen',
        'x',
      ),
    )
    const html = foot(frame(many))
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(2_048)
    expect(html).toContain('<a href="/en/languages">All languages</a>')
    expect(page(frame(many)).match(/<h2>/g)).toHaveLength(60 + OTHER_LANGUAGES.length)
  })
})
