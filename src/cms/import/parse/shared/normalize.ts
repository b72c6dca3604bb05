/**
 * Normalizes characters that look the same: letters are composed (NFC), every blank becomes a plain
 * space, and invisible characters (zero-width spaces, soft hyphens, byte-order marks) are removed.
 * Joiners stay, because Arabic and emoji need them, and so do right-to-left marks. Quotation marks
 * and dashes that a wrong code page left as control characters (U+0085 to U+0097) are restored.
 */
export function normalizeText(text: string): string {
  if (ALREADY_NORMAL.test(text)) return text.trim()
  return text
    .normalize('NFC')
    .replace(
      /[\u0091-\u0097\u0085]/g,
      (character) => WINDOWS_1252_CHARACTERS[character] ?? character,
    )
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\p{Zs}\t\f\v]+/gu, ' ')
    .trim()
}

/** A shortcut: most lines need no change. */
const ALREADY_NORMAL = /^[\r\n]*$|^ ?[!-~]+(?: [!-~]+)*[\r\n ]*$/

const WINDOWS_1252_CHARACTERS: Record<string, string> = {
  '\u0085': '…',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
}

const SPACELESS_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！「」『』（）]/u

/**
 * Joins the lines of a paragraph with a space, but not between characters of scripts without any.
 */
export function joinLines(lines: readonly string[]): string {
  const normalized = lines.map(normalizeText).filter(Boolean)
  return normalized
    .flatMap((line, index) => {
      const before = normalized[index - 1]
      const spaceless =
        before !== undefined &&
        SPACELESS_SCRIPT.test(before.at(-1) ?? '') &&
        SPACELESS_SCRIPT.test(line[0] ?? '')
      return index === 0 || spaceless ? [line] : [' ', line]
    })
    .join('')
}
