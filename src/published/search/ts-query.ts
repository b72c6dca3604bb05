const quoted = (lexeme: string) => `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`

/**
 * A term (lexemes joined by spaces, one more for each word left out) as PostgreSQL's query language
 * writes it.
 */
export const toTsQuery = (term: string): string =>
  term.replace(/[^ ]+/g, quoted).replace(/ +/g, (gap) => ` <${gap.length}> `)

/** The words of a term, wherever they stand. */
export const toWordsQuery = (term: string): string =>
  `(${term.split(/ +/).filter(Boolean).map(quoted).join(' & ')})`
