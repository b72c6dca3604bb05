import type { Locale } from '../i18n/locales.ts'
import { FIXTURES } from './search-fixture.ts'

const wordsOf = (locale: Locale): string[] =>
  FIXTURES[locale].flatMap(({ question, answer }) =>
    `${question} ${answer}`.toLowerCase().split(/\s+/),
  )

/** The words of a language's answers, the commonest first. */
function commonWords(locale: Locale): string[] {
  const counts = new Map<string, number>()
  for (const word of wordsOf(locale)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word)
}

/** Two letters change places, or one more is written. */
const misspell = (word: string): string =>
  word.length > 4 ? `${word[0]}${word[2]}${word[1]}${word.slice(3)}` : `${word}q`

const ofLength = (words: readonly string[], min: number, max: number): string[] =>
  words.filter(({ length }) => length >= min && length <= max)

const marked = (text: string, marks: string): string => [...text].join(marks) + marks

/** Queries that are meant to cost much, or might, by their kind. */
export function hostileQueries(locale: Locale): Record<string, string> {
  const common = commonWords(locale)
  const questions = FIXTURES[locale].map(({ question }) => question)
  const chinese = FIXTURES.zh.map(({ question }) => question).join('')
  const characters = [...new Set(chinese)].filter((each) => /\p{L}/u.test(each))
  return {
    'the longest that is read': questions.join(' '),
    '4,000 different words': Array.from({ length: 4_000 }, (_, at) => `word${at}`).join(' '),
    'different short words': common.map((word) => word.slice(0, 2)).join(' '),
    'one letter, repeated': 'a'.repeat(4_000),
    'single letters': 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(40),
    'letters with points between': 's.u.i.c.i.d.e.'.repeat(20),
    'pairs of letters with points between': 'th.in.er.an.re.on.at.en.'.repeat(9),
    'one word that nobody knows': `${(ofLength(common, 6, 99)[0] ?? '').slice(0, 4)}qpzt`,
    'one word, repeated': 'therapist '.repeat(24),
    'combining marks': `e${'\u0301'.repeat(30)}`.repeat(130),
    'marks on every letter': marked(questions.join(' '), '\u0336\u0489\u031b'),
    'mixed scripts': 'therapy علاج 治疗 trị liệu thérapie терапия θεραπεία טיפול '.repeat(5),
    'scripts mixed in words': '我a你b他c心d理e医f生g'.repeat(12),
    'common words': common.join(' '),
    'common long words': ofLength(common, 4, 99).join(' '),
    'words in the middle': common.slice(80).join(' '),
    'misspelt words': common.map(misspell).join(' '),
    'misspelt words of middle length': ofLength(common, 6, 7).map(misspell).join(' '),
    'misspelt long words': ofLength(common, 9, 99).map(misspell).join(' '),
    'quotes and operators': `a' | !b & (c <-> d) :* "x" -y OR z AND * ? \\ '' $$ `.repeat(6),
    wildcards: '%_\\'.repeat(200),
    emoji: '🙂👩‍👩‍👧🏳️‍🌈'.repeat(40),
    'Chinese without spaces': chinese,
    'all Chinese characters': characters.join(''),
    'Chinese characters apart': characters.join(' '),
    'common Chinese characters': '的是不我你心人'.repeat(40),
    'one sign for a phrase': '\ufdfa'.repeat(200),
    'one sign for a word': '\u3300\u3316\u331a '.repeat(70),
    'Arabic with vowel signs': marked(
      FIXTURES.ar.map(({ question }) => question).join(' '),
      '\u064b\u0651',
    ),
    'Vietnamese, decomposed': FIXTURES.vi
      .map(({ question }) => question.normalize('NFD'))
      .join(' '),
    'words of danger': 'suicide kill myself die overdose cut pills rape abuse starve gun '.repeat(
      4,
    ),
    'misspelt words of danger':
      'suicde kil mysel dye overdos hurrt pils rap abus starv voces gum hang '.repeat(3),
    'run together': 'iwanttokillmyselfiwantodie'.repeat(8),
    digits: '1 2 3 4 5 6 7 8 9 0 '.repeat(20),
  }
}
