/**
 * A term that may stand for what was asked: lexemes of the index, those of a phrase joined by
 * spaces (one more for each word left out); and how surely it does (0 to 1).
 */
export type Alternative = { term: string; weight: number }

/** The lexemes that answers and the thesaurus hold, and what an unknown one may mean by them. */
export type SpellingModel = { readingsOf: (lexeme: string) => Alternative[] }
