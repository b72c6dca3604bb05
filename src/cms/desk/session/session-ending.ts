/**
 * How long before its end the warning of each kind is shown. The end by age cannot be postponed, so
 * its warning leaves time to finish.
 */
const SOON_MS = { idle: 60_000, age: 10 * 60_000 }
/** The server's times are in whole seconds. */
const ROUNDING_MS = 2_000

export type SessionEnding = 'idle' | 'age'

/**
 * Returns why a session is about to end: `age` if it reaches its maximum age, `idle` if it is
 * unused, `null` if it does not end soon. Times are milliseconds since 1970.
 */
export function sessionEnding({
  expiresAt,
  endsAt,
  now,
}: {
  expiresAt: number
  endsAt: number
  now: number
}): SessionEnding | null {
  if (now >= endsAt - SOON_MS.age) return 'age'
  return expiresAt < endsAt - ROUNDING_MS && now >= expiresAt - SOON_MS.idle ? 'idle' : null
}

/** Returns the milliseconds until `sessionEnding` may return something else, at most a minute. */
export const nextCheckDelay = ({
  expiresAt,
  endsAt,
  now,
}: {
  expiresAt: number
  endsAt: number
  now: number
}): number =>
  Math.max(
    1_000,
    Math.min(
      ...[endsAt - SOON_MS.age, expiresAt - SOON_MS.idle]
        .map((at) => at - now)
        .filter((wait) => wait > 0),
      60_000,
    ),
  )
