/**
 * A term that a query word may stand for. `term` is a lexeme of the index, or the lexemes of a
 * phrase joined by spaces, with one more space for each word left out. `weight` (0 to 1) is how
 * likely it is meant.
 */
export type Alternative = { term: string; weight: number }

/** What a lexeme of a query may stand for, given the lexemes that are known. */
export type SpellingModel = { readingsOf: (lexeme: string) => Alternative[] }
