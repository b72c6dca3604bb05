/**
 * Returns the stem of a folded word. Only for a language in which the stemmers of PostgreSQL are
 * not good enough; its `textSearch` in `locales.ts` is then `simple`.
 */
export type Stemmer = (word: string) => string
