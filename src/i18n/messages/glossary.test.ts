import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../locales.ts'
import { DESK } from '../registers/desk.ts'
import { MAIL } from '../registers/mail.ts'
import { SIGN_IN } from '../registers/sign-in.ts'
import { SITE } from '../registers/site.ts'

/**
 * `say`: by its English term, how a word is said in the language: the beginnings of its forms.
 * `never`: what is not said, with what to say instead. `languages/<code>/glossary.json`.
 */
type Glossary = { say: Record<string, string[]>; never: Record<string, string> }
type Part = Partial<Record<Locale, Partial<Record<string, string>>>>

const read = (path: string) => readFileSync(path, 'utf8')
const glossaryOf = (locale: Locale) =>
  JSON.parse(read(join('src/i18n/languages', locale, 'glossary.json'))) as Glossary

/** The parts that readers and staff see before they are on the desk are complete everywhere. */
const COMPLETE: Part[] = [SITE, SIGN_IN, MAIL]

/** As it is compared: in lower case, and without the vowel signs of Arabic. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064b-\u0652]/g, '')

const messagesOf = (part: Part, locale: Locale) =>
  Object.entries(part[locale] ?? {}).map(([key, text = '']) => ({ key, text: plain(text) }))

/** What the seed says in a language: the answers and the labels. */
function seedTexts(locale: Locale): { key: string; text: string }[] {
  const ending = locale === DEFAULT_LOCALE ? '' : `.${locale}`
  const regions = readdirSync('seed/content/contacts').map((name) => `contacts/${name}`)
  const labels = [...regions, 'topics.json', 'settings.json'].flatMap((name) => {
    const found: string[] = []
    JSON.parse(read(`seed/content/${name}`), (key, value: unknown) => {
      if (key === locale && typeof value === 'string') found.push(value)
      return value
    })
    return found
  })
  const documents = ['client-therapist-relationship', 'if-a-therapist-crossed-a-line']
    .map((name) => `seed/${name}${ending}.txt`)
    .filter((path) => existsSync(path))
  return [...documents.map(read), ...labels].map((text) => ({
    key: 'seed',
    text: plain(text),
  }))
}

/** A phrase that begins at a letter begins a word; Chinese has no words to tell apart. */
const has = (text: string, phrase: string) =>
  new RegExp(
    `${/^[\p{Script=Latin}]/u.test(phrase) ? '(?<!\\p{L})' : ''}${plain(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
    'u',
  ).test(text)

/** Whether a message in English has a term as a word, outside of placeholders and addresses. */
const hasTerm = (text: string, term: string) =>
  new RegExp(`(?<![\\p{L}-])${term}s?(?![\\p{L}-])`, 'u').test(
    text.replace(/\{\w+[^{}]*\}|\S+@\S+/g, ''),
  )

describe('the glossaries', () => {
  it('have the same terms in every language', () => {
    const terms = Object.keys(glossaryOf(DEFAULT_LOCALE).say)
    for (const locale of LOCALE_CODES) expect(Object.keys(glossaryOf(locale).say)).toEqual(terms)
  })

  it.each(LOCALE_CODES)(
    'are followed in the messages of %s where English has the term',
    (locale) => {
      const { say } = glossaryOf(locale)
      const missed = COMPLETE.flatMap((part) =>
        messagesOf(part, DEFAULT_LOCALE).flatMap(({ key, text }) =>
          Object.entries(say)
            .filter(([term]) => hasTerm(text, term))
            .filter(
              ([, forms]) =>
                !forms.some((form) => plain(part[locale]?.[key] ?? '').includes(plain(form))),
            )
            .map(([term]) => `${key}: ${term}`),
        ),
      )
      expect(missed).toEqual([])
    },
  )

  it.each(LOCALE_CODES)('of %s name words that nothing of ours says', (locale) => {
    const { never } = glossaryOf(locale)
    // The answers in English are the clinic's own, and its staff are used to the desk's words.
    const texts =
      locale === DEFAULT_LOCALE
        ? COMPLETE.flatMap((part) => messagesOf(part, locale))
        : [...[...COMPLETE, DESK].flatMap((part) => messagesOf(part, locale)), ...seedTexts(locale)]
    const said = texts.flatMap(({ key, text }) =>
      Object.keys(never)
        .filter((phrase) => has(text, phrase))
        .map((phrase) => `${key}: ${phrase}, instead ${never[phrase]}`),
    )
    expect(said).toEqual([])
  })
})
