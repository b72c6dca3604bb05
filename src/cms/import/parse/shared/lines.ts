/** Returns the lines of a text with their line ends, so that joining them gives the same text. */
export const linesOf = (text: string): string[] =>
  text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []

export const withoutLineEnd = (text: string): string => text.replace(/(\r\n|\r|\n)$/, '')
