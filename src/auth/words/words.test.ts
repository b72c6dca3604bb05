import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { en, type Word } from './en.ts'
import { inLanguage, languageOf, WORDS } from './words.ts'

const wordsIn = (locale: Locale): Partial<Record<Word, string>> => WORDS[locale] ?? {}

const words = Object.keys(en) as Word[]
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the words of the sign-in', () => {
  it.each(LOCALE_CODES)(
    'of %s are those of English, none empty, each with the same places',
    (locale) => {
      expect(Object.keys(wordsIn(locale)).sort()).toEqual([...words].sort())
      for (const word of words) {
        expect(wordsIn(locale)[word]?.trim(), word).not.toBe('')
        expect(places(wordsIn(locale)[word] ?? ''), word).toEqual(places(en[word]))
      }
    },
  )

  it('are translated', () => {
    const alike = ['signIn.email', 'code.label'] // “Email” in Vietnamese, “Code” in French
    for (const locale of LOCALE_CODES.filter((each) => each !== 'en')) {
      expect(
        words.filter((word) => wordsIn(locale)[word] === en[word] && !alike.includes(word)),
        locale,
      ).toEqual([])
    }
  })

  it('are all used', () => {
    const source = readdirSync('src/auth', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/test\.ts$|^words\//.test(name))
      .map((name) => readFileSync(join('src/auth', name), 'utf8'))
      .join('\n')
    // Chosen by the address, by the reason of a refusal or by next-auth's own names of its errors.
    const isNamed = (word: string) =>
      /^(fault|noAccess|say|error)\.([\w-]+)$/.test(word) &&
      (source.includes(`'${word.slice(word.indexOf('.') + 1)}'`) ||
        source.includes(`say=${word.slice(4)}`))
    const ofNextAuth = [
      'error.OAuthCallback',
      'error.OAuthSignin',
      'error.CredentialsSignin',
      'letter.invitationSubject',
      'letter.resetSubject',
      'letter.invitation',
      'letter.reset',
    ]
    expect(
      words.filter(
        (word) => !source.includes(`'${word}'`) && !isNamed(word) && !ofNextAuth.includes(word),
      ),
    ).toEqual([])
  })
})

describe('the language of a page', () => {
  const asked = (address: string, accept?: string) =>
    new Request(`http://localhost:3000${address}`, {
      headers: accept ? { 'accept-language': accept } : {},
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

  it('once chosen, stays for the pages of the sign-in and no others', () => {
    const request = asked('/sign-in?lang=ar')
    expect(inLanguage('/sign-in/forgot', request)).toBe('/sign-in/forgot?lang=ar')
    expect(inLanguage('/sign-in?say=idle', request)).toBe('/sign-in?say=idle&lang=ar')
    expect(inLanguage('/admin', request)).toBe('/admin')
    expect(inLanguage('/sign-in', asked('/sign-in?lang=">', 'ar'))).toBe('/sign-in')
  })
})
