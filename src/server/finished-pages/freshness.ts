/** In milliseconds, as the edge's. Days pass, and with them what a page says of its reviews. */
const LONGEST = 300_000

type Moments = {
  /** When making the page began. */
  madeAt: number
  /** Until when everything that was announced is known to have arrived. */
  provenAt: number
  now: number
  /** How long a page may be sent of which it is not known whether it is still true. */
  maxAge: number
}

/**
 * Whether a page that no announcement has dropped may be sent. Times are in milliseconds since any
 * fixed moment.
 */
export const isFresh = ({ madeAt, provenAt, now, maxAge }: Moments): boolean =>
  now - madeAt < LONGEST && now - Math.max(madeAt, provenAt) < maxAge
