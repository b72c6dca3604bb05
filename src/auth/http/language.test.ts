import { describe, expect, it } from 'vitest'
import { withLanguage, languageOf } from './language.ts'

describe('the language of a sign-in page', () => {
  const asked = (address: string, accept?: string, cookie = '') =>
    new Request(`http://localhost:3000${address}`, {
      headers: { cookie, ...(accept ? { 'accept-language': accept } : {}) },
    })
  it.each([
    ['/sign-in?lang=ar', 'fr', 'ar'],
    ['/sign-in', 'fr-CA,en;q=0.5', 'fr'],
    ['/sign-in', undefined, 'en'],
    ['/sign-in?lang=xx', 'vi', 'vi'],
    ['/sign-in', 'de', 'en'],
    ['/sign-in', 'en;q=0.1,zh-Hant;q=0.9', 'zh'],
  ])('of %s with %s is %s', (address, accept, locale) =>
    expect(languageOf(asked(address, accept))).toBe(locale),
  )

  it.each([
    ['/sign-in/account', 'payload-lng=es', 'es'],
    ['/sign-in/account?lang=ar', 'payload-lng=es', 'ar'],
    ['/sign-in/account', 'payload-lng={}', 'fr'],
  ])('of %s with the cookie %s is %s', (address, cookie, locale) =>
    expect(languageOf(asked(address, 'fr', cookie))).toBe(locale),
  )

  it('is added to the paths of sign-in pages and no others', () => {
    const request = asked('/sign-in?lang=ar')
    expect(withLanguage('/sign-in/forgot', request)).toBe('/sign-in/forgot?lang=ar')
    expect(withLanguage('/sign-in?say=idle', request)).toBe('/sign-in?say=idle&lang=ar')
    expect(withLanguage('/admin', request)).toBe('/admin')
    expect(withLanguage('/sign-in', asked('/sign-in?lang=">', 'ar'))).toBe('/sign-in')
  })
})
