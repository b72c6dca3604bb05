import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { languageOf, TOLD } from '../../../e2e/support/language-of.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../locales.ts'
import { DESK } from '../registers/desk.ts'
import { MAIL } from '../registers/mail.ts'
import { SIGN_IN } from '../registers/sign-in.ts'
import { SITE, type SiteKey } from '../registers/site.ts'
import { translator } from './translate.ts'

type Part = Partial<Record<Locale, Partial<Record<string, string>>>>
/** The parts that every language must have. */
const COMPLETE: Record<string, Part> = { site: SITE, 'sign-in': SIGN_IN, mail: MAIL }
const PARTS: Record<string, Part> = { ...COMPLETE, desk: DESK }
const OTHERS = LOCALE_CODES.filter((each) => each !== DEFAULT_LOCALE)

const messagesOf = (part: Part, locale: Locale) =>
  Object.entries(part[locale] ?? {}).map(([key, message = '']) => ({ key, message }))
const everyPart = Object.entries(PARTS).flatMap(([name, part]) =>
  LOCALE_CODES.map((locale) => ({ name, part, locale })),
)
/** All that must be in the language: site, sign-in and mails. */
const said = (locale: Locale) =>
  Object.values(COMPLETE).flatMap((part) => messagesOf(part, locale).map(({ message }) => message))

/** The parser's number for text without a placeholder. */
const LITERAL = 0

type Node = ReturnType<IntlMessageFormat['getAst']>[number]
/** The placeholders of a message, those inside plurals and choices too. */
function placeholders(nodes: readonly Node[]): string[] {
  const names = nodes.flatMap((node) => {
    if (!('value' in node) || Number(node.type) === LITERAL) return []
    const inside =
      'options' in node
        ? Object.values(node.options).flatMap((option) => placeholders(option.value))
        : []
    return [node.value, ...inside]
  })
  return [...new Set(names)].sort()
}
const placeholdersOf = (message: string, locale: Locale) =>
  // Most messages have none.
  message.includes('{')
    ? placeholders(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst())
    : []

describe.each(Object.entries(COMPLETE))('the messages of %s', (_name, part) => {
  const keys = messagesOf(part, DEFAULT_LOCALE).map(({ key }) => key)
  it.each(LOCALE_CODES)('of %s have the keys of English in order, none empty', (locale) => {
    expect(messagesOf(part, locale).map(({ key }) => key)).toEqual([...keys].sort())
    for (const { key, message } of messagesOf(part, locale))
      expect(message.trim(), key).not.toBe('')
  })
})

describe('the messages of the desk', () => {
  it('begin with the name of their file, in order', () => {
    for (const locale of LOCALE_CODES) {
      const folder = `src/i18n/languages/${locale}/messages/desk`
      for (const file of filesIn(folder)) {
        const name = file.replace(/\.json$/, '')
        const keys = Object.keys(
          JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>,
        )
        expect(keys, file).toEqual([...keys].sort())
        expect(
          keys.filter((key) => !key.startsWith(`${name}.`)),
          file,
        ).toEqual([])
      }
    }
  })

  it('are in English first', () => {
    for (const locale of LOCALE_CODES)
      expect(Object.keys(DESK[locale] ?? {}).filter((key) => !(key in (DESK.en ?? {})))).toEqual([])
  })
})

describe('each message', () => {
  it.each(everyPart)('of $name in $locale has the placeholders of English', ({ part, locale }) => {
    for (const { key, message } of messagesOf(part, locale))
      expect(placeholdersOf(message, locale), key).toEqual(
        placeholdersOf(part[DEFAULT_LOCALE]?.[key] ?? '', DEFAULT_LOCALE),
      )
  })

  it.each(everyPart)('of $name in $locale can be formatted', ({ part, locale }) => {
    const t = translator<string>(part as Record<Locale, Record<string, string>>, locale)
    for (const { key, message } of messagesOf(part, locale)) {
      const names = placeholdersOf(message, locale)
      for (const count of names.length > 0 ? [0, 1, 2, 3, 11, 100] : [0]) {
        const values = Object.fromEntries(
          names.map((name) => [name, name === 'count' ? count : `<${name}>`]),
        )
        const text = t(key, values)
        expect(text, key).not.toMatch(/[{}]/)
        for (const name of names.filter((each) => message.includes(`{${each}}`)))
          expect(text, key).toContain(String(values[name]))
      }
    }
  })
})

describe('the languages', () => {
  /** What would make a native reader wince, as a pattern that no message may match. */
  it.each<[Locale, string, RegExp]>([
    ['fr', 'a plain space at a sign that takes an unbreakable one', / [:;!?»%]|« /],
    ['es', 'a question or exclamation without its opening sign', /^[^¿]*\?|^[^¡]*!/],
    ['es', 'the familiar form of address', /\b(tú|tienes|puedes|quieres|tus?)\b/i],
    ['fr', 'the familiar form of address', /(^|[^\p{L}])(tu|tes|toi)([^\p{L}]|$)/iu],
    ['ar', 'a Latin comma, semicolon or question mark', /\p{Script=Arabic}[,;?]/u],
    ['ar', 'tanwin on the alif instead of before it', /اً/],
    ['zh', 'half-width punctuation after a Chinese character', /\p{Script=Han}[,;:?!.()]/u],
    // “Anh” with a capital is England: tiếng Anh is English.
    [
      'vi',
      'another form of address than quý vị',
      /(^|[^\p{L}])([Bb]ạn|anh|[Cc]hị|[Ôô]ng|[Bb]à|^Anh)([^\p{L}]|$)/u,
    ],
    // Around the value of a command's option they stay.
    ['en', 'a typewriter’s quotation mark', /(?<!--\w+ ("[^"]*)?)["']/],
  ])('of %s never have %s', (locale, _what, pattern) => {
    const winced = Object.values(PARTS).flatMap((part) =>
      messagesOf(part, locale).filter(({ message }) => pattern.test(message)),
    )
    expect(winced).toEqual([])
  })

  it('are translated: what is the same word in two languages is named here', () => {
    const alike: Partial<Record<Locale, SiteKey[]>> = {
      ar: ['home.reviewer'],
      es: ['feedback.no', 'home.reviewer'],
      fr: ['callout.important', 'facts.sources', 'home.reviewer', 'topic.count'],
      vi: ['home.reviewer'],
    }
    const same = (part: Part, locale: Locale) =>
      messagesOf(part, locale)
        .filter(({ key, message }) => message === part[DEFAULT_LOCALE]?.[key])
        .map(({ key }) => key)
    for (const locale of OTHERS) {
      expect(same(SITE, locale), locale).toEqual(alike[locale] ?? [])
      expect(same(MAIL, locale), locale).toEqual([])
      // “Email” in Vietnamese, “Code” in French
      expect(
        same(SIGN_IN, locale).filter((key) => !['signIn.email', 'code.label'].includes(key)),
        locale,
      ).toEqual([])
    }
  })

  it.each(LOCALE_CODES.filter((locale) => TOLD.includes(locale)))(
    'of %s are in that language, as far as their words tell',
    (locale) => {
      expect(
        said(locale).filter((text) => ![locale, null].includes(languageOf(text) as Locale | null)),
      ).toEqual([])
      const long = said(locale).filter((text) => text.length > 60)
      expect(long.filter((text) => languageOf(text) === locale).length).toBeGreaterThanOrEqual(
        long.length * 0.85,
      )
    },
  )

  it('of Arabic tell nobody of which sex they are to do something', () => {
    const commands =
      /(^|[^\p{L}])(اضغط|اتصل|فاختر|اطبع|اقرأ|اكتب|اكتبه|اختر|استخدم|اسأل|حاول|جرّب|أخبر|غادر|انتقل|افتح|اطلب|انتظر|احفظ|أضف|انسخ|احذف|صحّح|أرسل)([^\p{L}]|$)/u
    const everything = Object.values(PARTS).flatMap((part) => messagesOf(part, 'ar'))
    expect(everything.filter(({ message }) => commands.test(message))).toEqual([])
  })
})

describe('every message is used', () => {
  const unused = (part: Part, source: string, elsewhere: (key: string) => boolean) => {
    const quoted = new Set([...source.matchAll(/(['"])([\w.-]+)(?=\1)/g)].map(([, , key]) => key))
    return messagesOf(part, DEFAULT_LOCALE)
      .map(({ key }) => key)
      .filter((key) => !quoted.has(key) && !elsewhere(key))
  }

  it('on the site', () => {
    const source = sources('src/site', 'src/pages', 'src/app', 'src/fields', 'src/published')
    const byValue = /\.(title|lead)$|^danger\./
    expect(unused(SITE, source, (key) => byValue.test(key))).toEqual([])
  })

  it('at the sign-in', () => {
    const source = sources('src/auth')
    // Chosen by the address, by the reason of a refusal or by next-auth's own names of its errors.
    const isNamed = (key: string) =>
      /^(fault|noAccess|say|error)\.([\w-]+)$/.test(key) &&
      (source.includes(`'${key.slice(key.indexOf('.') + 1)}'`) ||
        source.includes(`say=${key.slice(4)}`))
    const ofNextAuth = ['error.OAuthCallback', 'error.OAuthSignin', 'error.CredentialsSignin']
    expect(unused(SIGN_IN, source, (key) => isNamed(key) || ofNextAuth.includes(key))).toEqual([])
  })

  it('in mails', () => {
    const source = sources('src/auth', 'src/cms/desk/today', 'src/cms/desk/notices')
    const isComposed = (key: string) =>
      /^letter\.(invitation|reset)(Subject)?$/.test(key) ||
      (key.startsWith('hold.cause.') && source.includes('`hold.cause.${cause}`')) ||
      (key.startsWith('notice.') && source.includes('`notice.${kind}`')) ||
      (key.startsWith('todo.') && source.includes(`'${key.slice('todo.'.length)}'`))
    expect(unused(MAIL, source, isComposed)).toEqual([])
  })

  it('on the desk', () => {
    const source = sources('src/cms', 'src/core', 'src/app', 'src/fields', 'src/auth/rest')
    // A key that is composed: t(`core.state.${state}`). Names of events have a dot.
    const composed = [...source.matchAll(/`([\w.-]*(?:\$\{[^{}`]+\}[\w.-]*)+)`/g)].map(
      ([, template = '']) =>
        new RegExp(
          `^${template
            .replace(/\$\{[^{}]+\}/g, '§')
            .replaceAll('.', '\\.')
            .replaceAll('§', '[\\w-]+(\\.[\\w-]+)?')}$`,
        ),
    )
    const whole = composed.filter(({ source: pattern }) => /^\^[\w-]+\\\./.test(pattern))
    expect(whole.length).toBeGreaterThan(5)
    // Payload asks for its own words.
    expect(
      unused(
        DESK,
        source,
        (key) => key.startsWith('payload.') || whole.some((pattern) => pattern.test(key)),
      ),
    ).toEqual([])
  })
})

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const sources = (...folders: string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n')
