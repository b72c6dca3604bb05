const quoted = (lexeme: string) => `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`

/** A term as a PostgreSQL `tsquery`: its lexemes one after the other. */
export const toTsQuery = (term: string): string =>
  term.replace(/[^ ]+/g, quoted).replace(/ +/g, (gap) => ` <${gap.length}> `)

/** A term as a PostgreSQL `tsquery`: its lexemes in any place and order. */
export const toWordsQuery = (term: string): string =>
  `(${term.split(/ +/).filter(Boolean).map(quoted).join(' & ')})`
