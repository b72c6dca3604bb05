const SECOND_SIGNAL_MS = 3_000
const GRACE_MS = 20_000
const PARENT_MS = 500

export type StopSignal = {
  /** Aborts when a signal asks the process to stop. */
  signal: AbortSignal
  /** Resolves at the same time. */
  requested: Promise<void>
  /**
   * Resolves with `work`. After a signal, waits up to 20 seconds for `work` to stop, so that it starts
   * nothing after its resources are released.
   */
  race: (work: Promise<void>) => Promise<void>
}

/**
 * Handles Ctrl-C and SIGTERM. npm forwards a Ctrl-C that this process also gets, so only a second one
 * after three seconds exits at once.
 */
export function stopSignal(): StopSignal {
  const controller = new AbortController()
  let first = 0
  const onSignal = () => {
    if (!first) {
      first = Date.now()
      controller.abort(new Error('asked to stop'))
    } else if (Date.now() - first > SECOND_SIGNAL_MS) process.exit(130)
  }
  if (process.env.npm_lifecycle_event) whenOrphaned(onSignal)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal)
  const { signal } = controller
  const requested = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  return {
    signal,
    requested,
    race: (work) =>
      Promise.race([
        work,
        requested.then(() => new Promise<void>((resolve) => setTimeout(resolve, GRACE_MS).unref())),
      ]),
  }
}

/**
 * Calls `onSignal` when the parent has ended. npm runs this process in a shell, which ends at npm's
 * signal and does not forward it.
 */
function whenOrphaned(onSignal: () => void): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    onSignal()
  }, PARENT_MS)
  watch.unref()
}
