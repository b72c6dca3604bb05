const AGAIN_MS = 3_000
const NOTICE_MS = 20_000
const PARENT_MS = 500

export type StopSignal = {
  /** Aborted when somebody asks us to stop. */
  signal: AbortSignal
  /** Resolves then. */
  requested: Promise<void>
  /**
   * The work's result. Asked to stop, it waits a while for the work to notice, so that nothing is
   * begun after all has been let go of.
   */
  race: (work: Promise<void>) => Promise<void>
}

/**
 * Hears Ctrl-C and SIGTERM. npm passes on the Ctrl-C that we get as well, so only a second one
 * after a while ends the process at once.
 */
export function stopSignal(): StopSignal {
  const controller = new AbortController()
  let first = 0
  const hear = () => {
    if (!first) {
      first = Date.now()
      controller.abort(new Error('asked to stop'))
    } else if (Date.now() - first > AGAIN_MS) process.exit(130)
  }
  if (process.env.npm_lifecycle_event) whenOrphaned(hear)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, hear)
  const { signal } = controller
  const asked = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  return {
    signal,
    requested: asked,
    race: (work) =>
      Promise.race([
        work,
        asked.then(() => new Promise<void>((resolve) => setTimeout(resolve, NOTICE_MS).unref())),
      ]),
  }
}

/**
 * npm runs us in a shell, which dies of a signal that npm sends and does not pass it on: without a
 * parent, we are meant to stop too.
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
