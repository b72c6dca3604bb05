const MAX_WIDTH = 150
/** A Chinese character says about as much as two letters. */
const width = (letter: string) => (/\p{Script=Han}/u.test(letter) ? 2.2 : 1)

/** Returns a short text as it is, and the beginning of a longer one, cut between words. */
export function teaser(text: string): string {
  const letters = [...text]
  let used = 0
  const end = letters.findIndex((letter) => (used += width(letter)) > MAX_WIDTH)
  if (end < 0) return text
  const cut = letters.slice(0, end).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:，；：、،؛(（]+$/u, '')}…`
}
