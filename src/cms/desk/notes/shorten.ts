const MAX_LENGTH = 90

/** Shortens a paragraph for a link or an option. */
export const shorten = (text: string): string =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text
