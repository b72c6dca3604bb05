/**
 * A text's signature: one number for each band of a few minimal hashes of its groups (MinHash with
 * banding). Texts that share half of their groups agree in some band in 95 of 100 cases; texts that
 * have little in common, in less than one. An index over the bands finds the few texts that are
 * worth comparing.
 */
const BANDS = 24

/**
 * What the groups of a text are. Any two long texts share most groups of four characters, so that
 * these tell nothing about long texts; groups of three words do.
 */
const KINDS = {
  short: { groupsOf: characterGroups, rows: 3 },
  long: { groupsOf: wordGroups, rows: 2 },
} as const
type Kind = keyof typeof KINDS

/** A text of this many words is asked for as a long one. */
const LONG = 100
/** A text that is alike has at least this share of the words, and so may be of the other kind. */
const SHARE = 0.75

const kindsOf = (tokens: number): Kind[] => [
  ...(tokens * SHARE < LONG ? (['short'] as const) : []),
  ...(tokens >= LONG * SHARE ? (['long'] as const) : []),
]

/** The words and single Chinese, Japanese and Korean characters of a text, in small letters. */
export const tokensOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{N}]/gu,
    ) ?? []

/** Groups of four characters; of two in scripts that write words with one or two. */
function characterGroups(tokens: readonly string[]): Set<string> {
  const letters = tokens.join(' ')
  const size = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(letters) ? 3 : 4
  const groups = new Set<string>()
  for (let at = 0; at <= Math.max(0, letters.length - size); at += 1)
    groups.add(letters.slice(at, at + size))
  return groups
}

function wordGroups(tokens: readonly string[]): Set<string> {
  const groups = new Set<string>()
  for (let at = 0; at < tokens.length - 2; at += 1) groups.add(tokens.slice(at, at + 3).join(' '))
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
 * Returns the bands under which a text is stored, as signed 32-bit integers. Those of texts of
 * another `direction`, which is a pair of languages, differ.
 */
export function storedBands(text: string, direction: string): number[] {
  const tokens = tokensOf(text)
  return kindsOf(tokens.length).flatMap((kind) => bands(tokens, kind, direction))
}

/** Returns the bands under which texts that are like a text are found. */
export function lookupBands(text: string, direction: string): number[] {
  const tokens = tokensOf(text)
  return bands(tokens, tokens.length < LONG ? 'short' : 'long', direction)
}

function bands(tokens: readonly string[], kind: Kind, direction: string): number[] {
  const { groupsOf, rows } = KINDS[kind]
  const start = hashOf(kind === 'short' ? direction : `${kind} ${direction}`)
  const hashes = [...groupsOf(tokens)].map(hashOf)
  return Array.from({ length: BANDS }, (_, band) => {
    let joined = mix(start, band)
    for (let row = 0; row < rows; row += 1) {
      let least = 0xffffffff
      for (const hash of hashes) {
        const mixed = mix(hash, band * rows + row)
        if (mixed < least) least = mixed
      }
      joined = mix(joined ^ least, row)
    }
    return joined | 0
  })
}
