/** The largest number of an entry: PostgreSQL's `integer`. */
const MAX_NUMBER = 2_147_483_647

/** The number of a question in a short address; `null` if it cannot be one. */
export const parseNumber = (text = ''): number | null =>
  /^[1-9]\d{0,9}$/.test(text) && Number(text) <= MAX_NUMBER ? Number(text) : null
