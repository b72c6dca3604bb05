import type { Locale } from '../../i18n/locales.ts'
import type { Rule } from './rule.ts'

type Lists = {
  /** Words that are none without their apostrophe. */ always: Record<string, string>
  /** Words that lost one only where own or self follows. */ beforeOwn: Record<string, string>
}

/**
 * Words that lost their apostrophe, by language. Closed: only forms that are no word of their own
 * (`were`, `well`, `its`, `lets`, `wont`, `cant` are; so are French `dune` and `quelle`), and
 * `ones` and `clients` where own or self follows. The other languages write no apostrophes.
 */
const LISTS: Partial<Record<Locale, Lists>> = {
  en: {
    always: {
      youre: 'you’re',
      youd: 'you’d',
      youll: 'you’ll',
      youve: 'you’ve',
      theyre: 'they’re',
      theyll: 'they’ll',
      theyve: 'they’ve',
      weve: 'we’ve',
      dont: 'don’t',
      doesnt: 'doesn’t',
      didnt: 'didn’t',
      isnt: 'isn’t',
      arent: 'aren’t',
      wasnt: 'wasn’t',
      werent: 'weren’t',
      hasnt: 'hasn’t',
      havent: 'haven’t',
      hadnt: 'hadn’t',
      couldnt: 'couldn’t',
      wouldnt: 'wouldn’t',
      shouldnt: 'shouldn’t',
      thats: 'that’s',
      whats: 'what’s',
    },
    beforeOwn: { ones: 'one’s', clients: 'client’s' },
  },
  fr: {
    always: {
      cest: 'c’est',
      cétait: 'c’était',
      jai: 'j’ai',
      jétais: 'j’étais',
      nest: 'n’est',
      nétait: 'n’était',
      quil: 'qu’il',
      quils: 'qu’ils',
      quon: 'qu’on',
      quun: 'qu’un',
      quune: 'qu’une',
      lorsquil: 'lorsqu’il',
      lorsquils: 'lorsqu’ils',
      lorsquon: 'lorsqu’on',
      puisquil: 'puisqu’il',
      puisquon: 'puisqu’on',
      quelquun: 'quelqu’un',
      aujourdhui: 'aujourd’hui',
      daccord: 'd’accord',
      dabord: 'd’abord',
      jusquà: 'jusqu’à',
      jusquau: 'jusqu’au',
    },
    beforeOwn: {},
  },
}

const patternOf = ({ always, beforeOwn }: Lists) => {
  const own = Object.keys(beforeOwn)
  const forms = [
    `(?:${Object.keys(always).join('|')})(?![\\p{L}\\p{N}’'-])`,
    ...(own.length > 0 ? [`(?:${own.join('|')})(?=\\s+own\\b|\\s+self\\b)`] : []),
  ]
  return new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${forms.join('|')})`, 'giu')
}
const PATTERNS = new Map(
  Object.entries(LISTS).map(([locale, lists]) => [
    locale,
    {
      pattern: patternOf(lists),
      right: { ...lists.always, ...lists.beforeOwn } as Record<string, string>,
    },
  ]),
)

export type MissingApostrophe = { index: number; word: string; correct: string }

/**
 * The words of a text that lost an apostrophe, with what they were; in the text's own kind of
 * apostrophe and capitals.
 */
export function findMissingApostrophes(text: string, locale: Locale): MissingApostrophe[] {
  const known = PATTERNS.get(locale)
  if (!known) return []
  const straight = text.includes("'") && !/[’“”]/u.test(text)
  return Array.from(text.matchAll(known.pattern), (match): MissingApostrophe => {
    const word = match[0]
    const lower = known.right[word.toLowerCase()] ?? word
    const cased =
      word === word.toUpperCase()
        ? lower.toUpperCase()
        : word[0] === word[0]?.toUpperCase()
          ? lower.charAt(0).toUpperCase() + lower.slice(1)
          : lower
    return { index: match.index, word, correct: straight ? cased.replace('’', "'") : cased }
  })
}

/** The word that makes a possessive certain, when one follows. */
export const possessiveAfter = (text: string, from: number): string =>
  /^\s+(own|self)(?![\p{L}\p{N}])(?:-[\p{L}\p{N}]+)*/u.exec(text.slice(from))?.[0] ?? ''

export const apostrophe: Rule = {
  code: 'apostrophe',
  find: ({ question, lines, locale }) =>
    [question, ...lines].flatMap((line) =>
      findMissingApostrophes(line, locale).map(({ index, word, correct: right }) => {
        const next = possessiveAfter(line, index + word.length)
        return {
          words: `${word}${next}`,
          message: 'An apostrophe is missing.',
          suggestion: `${right}${next}`,
        }
      }),
    ),
}
