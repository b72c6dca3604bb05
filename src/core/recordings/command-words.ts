/** Signs of a word: in single quotes, in double quotes, after a backslash, or by themselves. */
const WORD = /(?:'[^']*'|"(?:\\[^]|[^"\\])*"|\\[^]|[^\s'"\\])+/g
const QUOTED = /'([^']*)'|"((?:\\[^]|[^"\\])*)"|\\([^])/g

/**
 * Splits a command into words as a shell does, by quotes and backslashes. No other sign means
 * anything: there are no variables, patterns or pipes. `null` without a word, or if a quote does not
 * end.
 */
export function commandWords(command: string): string[] | null {
  if (command.replace(WORD, '').trim() !== '') return null
  const words = (command.match(WORD) ?? []).map((word) =>
    word.replace(
      QUOTED,
      (_, single?: string, double?: string, escaped?: string) =>
        single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '',
    ),
  )
  return words[0] ? words : null
}
