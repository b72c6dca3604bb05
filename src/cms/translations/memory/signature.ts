/**
 * A text's signature: one number for each band of three minimal hashes of its character groups
 * (MinHash with banding). Texts that share half of their groups agree in some band in 95 of 100
 * cases; texts that have little in common, in less than one. An index over the bands finds the few
 * texts that are worth comparing.
 */
const BANDS = 24
const ROWS = 3

/** The words and single Chinese, Japanese and Korean characters of a text, in small letters. */
export const tokensOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{N}]/gu,
    ) ?? []

/** Groups of four characters; of two in scripts that write words with one or two. */
function groupsOf(text: string): Set<string> {
  const letters = tokensOf(text).join(' ')
  const size = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(letters) ? 3 : 4
  const groups = new Set<string>()
  for (let at = 0; at <= Math.max(0, letters.length - size); at += 1)
    groups.add(letters.slice(at, at + size))
  return groups
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Mixes a hash with a number, so that each number orders all hashes differently (MurmurHash3). */
function mix(hash: number, seed: number): number {
  let mixed = (hash ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * Returns the bands of a text, as signed 32-bit integers. Those of texts of another kind, such as
 * another pair of languages, differ.
 */
export function bandsOf(text: string, kind: string): number[] {
  const start = hashOf(kind)
  const hashes = [...groupsOf(text)].map(hashOf)
  return Array.from({ length: BANDS }, (_, band) => {
    let joined = mix(start, band)
    for (let row = 0; row < ROWS; row += 1) {
      let least = 0xffffffff
      for (const hash of hashes) {
        const mixed = mix(hash, band * ROWS + row)
        if (mixed < least) least = mixed
      }
      joined = mix(joined ^ least, row)
    }
    return joined | 0
  })
}
