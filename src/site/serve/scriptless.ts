/**
 * Next's switch for a page without any script. Its own type for a page's `config` does not know the
 * switch and refuses an object that shares no key with it, so it has another, optional, one.
 */
export type Scriptless = { maxDuration?: number; unstable_runtimeJS: false }
