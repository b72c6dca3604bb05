const failed = new WeakMap<Headers, unknown>()

/**
 * Remembers why the session of a request could not be checked: Payload takes what a strategy throws
 * for "nobody is signed in".
 */
export const rememberFailedCheck = (headers: Headers, error: unknown): unknown =>
  failed.set(headers, error)

/** Returns why the session of a request could not be checked, or `undefined`. */
export const failedCheckOf = (headers: Headers): unknown => failed.get(headers)
