/**
 * What the checks of a text (`src/cms/checks`) look for in a language. Each field is optional: a
 * check that has no data for a language finds nothing in it.
 */
export type LanguageChecks = {
  /** Words that are not words without their apostrophe, and what they should be. */
  apostrophes?: Readonly<Record<string, string>>
  /** Words that certainly lack an apostrophe only before one of `before`, as in “ones own”. */
  possessives?: { words: Readonly<Record<string, string>>; before: readonly string[] }
  dates?: DateWords
  /**
   * Claims of law, and names of places that have laws of their own. Rather too wide than too
   * narrow: a claim that is missed is published without saying where it holds; a word too many only
   * asks an editor for a place and a source.
   */
  lawOrPlace?: readonly RegExp[]
  /** A place with laws of its own; the first group is its name. */
  placeName?: RegExp
  definitions?: {
    /** How a reference book gives the meaning of a word. */
    phrases: RegExp
    /** How a sentence says whose definition it is. */
    attribution: RegExp
  }
  /** The end of a text whose last word leads on to something that is missing. */
  danglingEnd?: RegExp
  gender?: GenderWords
  questions?: QuestionWords
  /** How old a reader has to be. Only for a language with an established formula. */
  readingAge?: {
    formula: string
    syllables: (word: string) => number
    /** The age in years, from averages over a text. */
    age: (wordsPerSentence: number, syllablesPerWord: number) => number
  }
  /** For a language in which a word counts as several, as syllables do in Vietnamese. */
  sentenceLength?: {
    /** More words than this make one sentence long. Default: 25. */
    long: number
    /** A higher average makes a text hard to read. Default: 20. */
    average: number
  }
}

type DateWords = {
  /**
   * Calendars whose month names documents use, as locales of `Intl.DateTimeFormat`. Default: the
   * language's own.
   */
  calendars?: readonly string[]
  /** Names of months that CLDR does not have, with their numbers from 1. */
  months?: Readonly<Record<string, number>>
  /** What may follow the number of a day, as in “1er”. */
  dayEndings?: readonly string[]
  /** What may stand between day and month, and between month and year. */
  beforeMonth?: readonly string[]
  beforeYear?: readonly string[]
  /** Patterns of other forms of a date. `YEAR` stands for a year. */
  forms?: readonly string[]
}

/** How a language gives a client a gender. */
export type GenderWords = {
  pronouns?: {
    /** A client, in words without a gender. A pronoun after one of these is found. */
    client: RegExp
    /** Other people. A pronoun after one of these is about them. */
    other: RegExp
    words: RegExp
  }
  /** Words that give a client a gender wherever they occur. */
  anywhere?: RegExp
  /** What to write instead, in the language. */
  instead: string
}

/** What the comparison of questions needs. All words are folded (see `src/i18n/text/fold.ts`). */
type QuestionWords = {
  /** Words that say how a question asks and not what about, separated by spaces. */
  stopWords: string
  /**
   * What makes a different question of the same words: why is not what. The first pattern that
   * matches gives the kind.
   */
  kinds: readonly (readonly [pattern: RegExp, kind: string])[]
  /** The form of a word that is compared. Default: the word itself. */
  stem?: (word: string) => string
}
