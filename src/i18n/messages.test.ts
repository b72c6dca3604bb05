import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageOf, TOLD } from '../../e2e/support/language-of.ts'
import { WORDS } from '../auth/words/words.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from './locales.ts'
import { MESSAGES, translator, type MessageKey } from './translate.ts'

const keys = Object.keys(MESSAGES[DEFAULT_LOCALE]) as MessageKey[]
const places = (message: string) =>
  [...message.matchAll(/\{(\w+)[,}]/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'count')
    .sort()

describe('the messages', () => {
  it.each(LOCALE_CODES)(
    'of %s have the keys of the default language, none empty, each with the same places',
    (locale) => {
      expect(Object.keys(MESSAGES[locale]).sort()).toEqual([...keys].sort())
      for (const key of keys) {
        expect(MESSAGES[locale][key].trim(), key).not.toBe('')
        expect(places(MESSAGES[locale][key]), key).toEqual(places(MESSAGES[DEFAULT_LOCALE][key]))
      }
    },
  )

  it.each(LOCALE_CODES)('of %s can be formatted', (locale) => {
    const t = translator(locale)
    for (const key of keys)
      for (const count of [0, 1, 2, 3, 11, 100]) {
        expect(
          t(key, { count, day: 'D', language: 'L', languages: 'L', topic: 'T', clinic: 'C' }),
          key,
        ).not.toContain('{')
      }
  })

  /** What would make a native reader wince, as a pattern that no message may match. */
  it.each<[Locale, string, RegExp]>([
    ['fr', 'a plain space at a sign that takes an unbreakable one', / [:;!?»%]|« /],
    ['es', 'a question or exclamation without its opening sign', /^[^¿]*\?|^[^¡]*!/],
    ['es', 'the familiar form of address', /\b(tú|tienes|puedes|quieres|tus?)\b/i],
    ['fr', 'the familiar form of address', /(^|[^\p{L}])(tu|tes|toi)([^\p{L}]|$)/iu],
    ['ar', 'a Latin comma, semicolon or question mark', /\p{Script=Arabic}[,;?]/u],
    ['ar', 'tanwin on the alif instead of before it', /اً/],
    ['zh', 'half-width punctuation after a Chinese character', /\p{Script=Han}[,;:?!.()]/u],
    ['vi', 'another form of address than quý vị', /(^|[^\p{L}])(bạn|anh|chị|ông|bà)([^\p{L}]|$)/iu],
    ['en', 'a typewriter’s quotation mark', /["']/],
  ])('of %s never have %s', (locale, _what, pattern) => {
    expect(
      keys.map((key) => MESSAGES[locale][key]).filter((message) => pattern.test(message)),
    ).toEqual([])
  })

  it('are translated: what is the same word in two languages is named here', () => {
    const alike: Partial<Record<Locale, MessageKey[]>> = {
      es: ['feedback.no'],
      fr: ['callout.important', 'facts.sources', 'topic.count'],
    }
    for (const locale of LOCALE_CODES.filter((each) => each !== DEFAULT_LOCALE)) {
      expect(
        keys.filter((key) => MESSAGES[locale][key] === MESSAGES[DEFAULT_LOCALE][key]),
        locale,
      ).toEqual(alike[locale] ?? [])
    }
  })

  it.each(LOCALE_CODES.filter((locale) => TOLD.includes(locale)))(
    'and the words of the sign-in of %s are in that language, as far as their words tell',
    (locale) => {
      const said = [
        ...keys.map((key) => MESSAGES[locale][key]),
        ...Object.values(WORDS[locale] ?? {}),
      ]
      expect(
        said.filter((text) => ![locale, null].includes(languageOf(text) as Locale | null)),
      ).toEqual([])
      const long = said.filter((text) => text.length > 60)
      expect(long.filter((text) => languageOf(text) === locale).length).toBeGreaterThanOrEqual(
        long.length * 0.85,
      )
    },
  )

  it('of Arabic tell nobody of which sex they are to do something', () => {
    const commands =
      /(^|[^\p{L}])(اضغط|اطبع|اقرأ|اكتب|اختر|استخدم|اسأل|حاول|جرّب|أخبر|غادر|انتقل|افتح|اطلب|انتظر)([^\p{L}]|$)/u
    expect(
      [...Object.values(MESSAGES.ar), ...Object.values(WORDS.ar ?? {})].filter((text) =>
        commands.test(text),
      ),
    ).toEqual([])
  })

  it('are all used', () => {
    const source = [...sources('src/site'), ...sources('src/pages'), ...sources('src/app')].join(
      '\n',
    )
    expect(
      keys.filter(
        (key) => !source.includes(`'${key}'`) && !(key.endsWith('.title') || key.endsWith('.lead')),
      ),
    ).toEqual([])
  })
})

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
