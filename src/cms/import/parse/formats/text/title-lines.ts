const MAX_TITLE_LENGTH = 80

/** Whether a line can be a title or a question in other words: short, and no sentence. */
export const isTitleLine = (text: string): boolean =>
  text.length <= MAX_TITLE_LENGTH &&
  /\p{L}/u.test(text) &&
  !/^[-*•‣◦·–—]|^\p{Nd}|^[(（]?(?:[a-z]|[ivx]{2,5})[.)）]\s/iu.test(text) &&
  !/[.!?:;,。！？：；，؟…)\]"”’»]$/u.test(text)

/** A line of its own in capitals is a heading. */
export const isInCapitals = (text: string): boolean =>
  isTitleLine(text) && /\p{Lu}{3}/u.test(text) && !/\p{Ll}|\p{Lo}/u.test(text)
