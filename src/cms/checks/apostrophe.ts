import type { LanguageChecks } from '../../i18n/languages/checks-shape.ts'
import type { Locale } from '../../i18n/locales.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'
import { defineRule } from './rule.ts'

type Matcher = { pattern: RegExp; corrections: Readonly<Record<string, string>> }

function matcherFor({ apostrophes = {}, possessives }: LanguageChecks): Matcher | null {
  const words = Object.keys(apostrophes)
  if (words.length === 0 && !possessives) return null
  const forms = [
    ...(words.length > 0 ? [`(?:${words.join('|')})(?![\\p{L}\\p{N}’'-])`] : []),
    ...(possessives
      ? [
          `(?:${Object.keys(possessives.words).join('|')})(?=\\s+(?:${possessives.before.join('|')})\\b)`,
        ]
      : []),
  ]
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${forms.join('|')})`, 'giu'),
    corrections: { ...apostrophes, ...possessives?.words },
  }
}

const MATCHERS = new Map(
  Object.entries(CHECKS).flatMap(([locale, checks]) => {
    const matcher = matcherFor(checks)
    return matcher ? [[locale, matcher] as const] : []
  }),
)

export type MissingApostrophe = { index: number; word: string; correction: string }

/**
 * Finds the words of a text that lack an apostrophe. A correction has the kind of apostrophe and
 * the capitals that the text uses.
 */
export function findMissingApostrophes(text: string, locale: Locale): MissingApostrophe[] {
  const matcher = MATCHERS.get(locale)
  if (!matcher) return []
  const isStraight = text.includes("'") && !/[’“”]/u.test(text)
  return Array.from(text.matchAll(matcher.pattern), (match): MissingApostrophe => {
    const word = match[0]
    const cased = withCaseOf(word, matcher.corrections[word.toLowerCase()] ?? word)
    return {
      index: match.index,
      word,
      correction: isStraight ? cased.replace('’', "'") : cased,
    }
  })
}

function withCaseOf(word: string, correction: string): string {
  if (word === word.toUpperCase()) return correction.toUpperCase()
  return word[0] === word[0]?.toUpperCase()
    ? correction.charAt(0).toUpperCase() + correction.slice(1)
    : correction
}

/** Returns the word that makes a possessive certain, with its space; `''` if none follows. */
export function possessiveAfter(text: string, from: number, locale: Locale): string {
  const words = CHECKS[locale]?.possessives?.before
  if (!words) return ''
  const pattern = new RegExp(
    `^\\s+(?:${words.join('|')})(?![\\p{L}\\p{N}])(?:-[\\p{L}\\p{N}]+)*`,
    'u',
  )
  return pattern.exec(text.slice(from))?.[0] ?? ''
}

export const apostrophe = defineRule({
  code: 'apostrophe',
  about: 'surface',
  find: ({ question, lines, locale }, t) =>
    [question, ...lines].flatMap((line) =>
      findMissingApostrophes(line, locale).map(({ index, word, correction }) => {
        const next = possessiveAfter(line, index + word.length, locale)
        return {
          words: `${word}${next}`,
          message: t('checks.apostrophe'),
          suggestion: `${correction}${next}`,
        }
      }),
    ),
})
