import { describe, expect, it } from 'vitest'
import { LOCALE_CODES } from './locales.ts'
import { bestLocale, localeFromTag } from './negotiate.ts'

describe('the best language', () => {
  it.each([
    ['ar-EG,en;q=0.5', 'ar'],
    ['de,fr;q=0.8,en;q=0.4', 'fr'],
    ['en;q=0.1,vi;q=0.9', 'vi'],
    ['zh-Hant-TW', 'zh'],
    ['de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['*', 'en'],
    ['es;q=0,en', 'en'],
    ['%%%;q=x,,,;', 'en'],
  ])('for %s is %s', (header, locale) => {
    expect(bestLocale(header, LOCALE_CODES)).toBe(locale)
  })

  it('is found in a header of any length', () => {
    expect(bestLocale(`${'x'.repeat(100_000)},fr`, LOCALE_CODES)).toBe('en')
  })

  it('is one that the clinic offers', () => {
    expect(bestLocale('ar', ['en', 'es'])).toBe('en')
  })
})

describe('the language meant by an address', () => {
  it.each([
    ['EN', 'en'],
    ['ar-EG', 'ar'],
    ['zh-Hans', 'zh'],
    ['zz', null],
    ['de', null],
    ['en,ar', null],
    ['api', null],
    ['admin', null],
    ['', null],
    ['en_US', null],
  ])('%s is %s', (part, locale) => {
    expect(localeFromTag(part)).toBe(locale)
  })
})
