import { log } from '../core/log/log.ts'
import { sqlOfPayload } from '../core/sql.ts'
import { runTick } from '../core/ticker/tick.ts'

const MINUTE = 60_000
const KEY = Symbol.for('attune.ticking')
type Store = { [KEY]?: NodeJS.Timeout }

/**
 * Ticks at the start of each minute, and once soon after the process started. Every web process
 * does this, of several processes of one start one; a lock lets one of them run the jobs. The timer
 * does not keep the process alive.
 */
export function startScheduler(): void {
  if (process.env.ATTUNE_TICKS === '0') return
  const store = globalThis as Store
  clearTimeout(store[KEY])
  const next = (wait: number) => {
    store[KEY] = setTimeout(
      () => void tickOnce().finally(() => next(MINUTE - (Date.now() % MINUTE))),
      wait,
    )
    store[KEY].unref()
  }
  next(2_000)
}

let hasChosen = false

async function tickOnce(): Promise<void> {
  try {
    // They take a second to load, and the first page of a start does not need them.
    const [{ getPayload }, { default: config }, { JOBS }, { chooseIndexRules }] = await Promise.all(
      [
        import('payload'),
        import('../../payload.config.ts'),
        import('./jobs.ts'),
        import('../cms/workflow/rebuild-search-index.ts'),
      ],
    )
    const payload = await getPayload({ config })
    if (!hasChosen) await chooseIndexRules(sqlOfPayload(payload))
    hasChosen = true
    await runTick({ payload, jobs: JOBS, databaseUrl: process.env.DATABASE_URL ?? '' })
  } catch (error) {
    log.error({ err: error }, 'Scheduled jobs could not run')
  }
}
