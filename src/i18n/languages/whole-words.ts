/**
 * Returns a pattern that matches whole words in any script; `\b` knows only the letters a to z.
 * `source` is a pattern of alternatives.
 */
export const wholeWords = (source: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, flags)
