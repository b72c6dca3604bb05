/**
 * How long before the end whoever is there is told. The end by age can not be put off, so there is
 * time to finish a thought.
 */
const SOON_MS = { idle: 60_000, age: 10 * 60_000 }
/** The server counts in seconds. */
const ROUNDING_MS = 2_000

export type SessionEnding = 'idle' | 'age'

/**
 * Why a session is about to end, as seen from the desk: by its age whatever is done, or for want of
 * use; `null` while there is time. All in milliseconds since 1970.
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

/** When `endingOf` may next say something else. */
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
