/**
 * Returns a `fetch` that fails with `words` where the browser would say something like “Failed to
 * fetch”, which Payload shows as it is. A request that was cancelled fails as before.
 */
export const sayingUnreachable =
  (request: typeof fetch, words: string): typeof fetch =>
  async (...args) => {
    try {
      return await request(...args)
    } catch (cause) {
      throw cause instanceof TypeError ? new Error(words, { cause }) : cause
    }
  }
