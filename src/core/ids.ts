/** The largest id of a row: PostgreSQL's `integer`. */
export const MAX_ID = 2_147_483_647

/** The id in a part of an address; `null` if it cannot be one. */
export const parseId = (text = ''): number | null =>
  /^[1-9]\d{0,9}$/.test(text) && Number(text) <= MAX_ID ? Number(text) : null
