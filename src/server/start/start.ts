import { OperatorError } from '../../core/errors.ts'
import { refuseOtherRequests } from '../../core/http-client/refuse-other-requests.ts'
import { cleanError } from '../../core/log/clean-error.ts'
import { log } from '../../core/log/log.ts'
import type { Settings } from '../../core/settings.ts'
import { parseEdgeUrls, purgeEdges } from '../edge/purge.ts'
import { loadSettingsFile } from '../environment.ts'
import { serve, type Serving } from '../serve/serve.ts'
import { serveInWorkers } from '../serve/workers.ts'
import { verifyPeriodically } from './audit-checkpoint.ts'
import { build, buildReason } from './build.ts'
import { captureOutput } from './capture-output.ts'
import { develop } from './develop.ts'
import type { FirstContentResult } from './first-content.ts'
import { prepare, type StartResources, type Prepared } from './prepare.ts'
import { handleProcessErrors } from './process-errors.ts'
import { reportFor, type Report } from './report.ts'
import { stopSignal } from './stop-signal.ts'

type Parts = {
  build: (report: Report, signal: AbortSignal) => Promise<void>
  serve: typeof serve
  serveInWorkers: typeof serveInWorkers
}

const WORKER = new URL('./worker.ts', import.meta.url)

/**
 * `npm start`: prepares the portal, serves it, and reports what it does. Ends the process at a signal,
 * or when the start fails.
 */
export const start = (
  parts: Parts = { build: buildIfNeeded, serve, serveInWorkers },
): Promise<never> =>
  run(async (resources, report, signal) => {
    const prepared = await prepare(resources, report, signal)
    await parts.build(report, signal)
    signal.throwIfAborted()
    const { settings, env } = prepared
    log.level = settings.LOG_LEVEL
    Object.assign(process.env, env)
    refuseOtherRequests()
    captureOutput()
    const edges = parseEdgeUrls(settings.EDGE_PURGE_URLS)
    resources.serving = await report.step('Server', () => serveWith(parts, settings))
    if (edges.length > 0)
      resources.edge = purgeEdges({
        databaseUrl: env.DATABASE_URL ?? '',
        edges,
        secret: settings.EDGE_PURGE_SECRET ?? '',
        log: (line) => log.warn(line),
      })
    return prepared
  })

/** Serves in this process, or in as many as `WEB_CONCURRENCY` says. */
function serveWith(parts: Parts, settings: Settings): Promise<Serving> {
  const { PORT, PUBLIC_URL, PAGE_CACHE_MB, WEB_CONCURRENCY, LOG_LEVEL } = settings
  return WEB_CONCURRENCY === 1
    ? parts.serve({ port: PORT, publicUrl: PUBLIC_URL, pageCacheMegabytes: PAGE_CACHE_MB })
    : parts.serveInWorkers(WORKER, {
        count: WEB_CONCURRENCY,
        env: { PAGE_CACHE_MB: String(PAGE_CACHE_MB), LOG_LEVEL },
      })
}

/** `npm run dev`: the same with Next's development server. */
export const startDevelopment = (): Promise<never> =>
  run(async (resources, report, signal) => {
    const prepared = await prepare(resources, report, signal)
    resources.serving = await report.step('Development server', () =>
      develop(prepared.settings.PORT, prepared.env),
    )
    return prepared
  })

async function run(
  bringUp: (resources: StartResources, report: Report, signal: AbortSignal) => Promise<Prepared>,
): Promise<never> {
  loadSettingsFile()
  const report = reportFor(process.env.LOG_FORMAT)
  const resources: StartResources = {}
  const stop = stopSignal()
  const startedAt = performance.now()
  let code = 0
  let watchers: ((() => void) | undefined)[] = []
  report.say('\nAttune is starting.\n')
  try {
    await stop.race(
      bringUp(resources, report, stop.signal).then(async ({ settings, first }) => {
        const { admin } = await first
        report.say(
          `\nReady after ${((performance.now() - startedAt) / 1000).toFixed(1)} seconds.\n`,
        )
        printAddresses(report, settings, admin)
        watchers = [
          resources.database?.watch(),
          resources.database &&
            verifyPeriodically(resources.database.owner, settings.DATA_DIR, (warning) =>
              log.warn(warning),
            ),
        ]
      }),
    )
    handleProcessErrors()
    await stop.requested
    for (const end of watchers) end?.()
    report.say('\nStopping after the running requests.')
  } catch (error) {
    if (!stop.signal.aborted) {
      code = 1
      const known = error instanceof OperatorError
      report.fail(`Attune did not start. ${known ? error.message : cleanError(error).message}`)
      if (!known) log.fatal({ err: error })
    }
  }
  await releaseAll(resources)
  if (stop.signal.aborted) report.say('Stopped.')
  process.exit(code)
}

async function buildIfNeeded(report: Report, signal: AbortSignal): Promise<void> {
  const why = await buildReason()
  if (!why) return
  report.say(`  Building (${why}); this takes a minute or two.`)
  await report.step('Build', () => build(signal))
}

function printAddresses(
  report: Report,
  { PUBLIC_URL }: Settings,
  admin: FirstContentResult['admin'],
): void {
  report.say(`  The portal   ${PUBLIC_URL}`)
  report.say(`  The desk     ${PUBLIC_URL}/admin`)
  if (admin?.link) report.say(`\n  First sign-in, once, as ${admin.email}:\n  ${admin.link}`)
  else if (admin) report.say(`\n  Sign in as ${admin.email} with the password in ADMIN_PASSWORD.`)
  report.say('\nCtrl-C stops it.')
}

/**
 * Releases all resources, even if some fail.
 */
async function releaseAll({ serving, edge, database, lock }: StartResources): Promise<void> {
  for (const release of [
    () => serving?.stop(),
    () => edge?.stop(),
    () => database?.close(),
    () => lock?.release(),
  ]) {
    await Promise.resolve(release()).catch((error: unknown) => log.error({ err: error }))
  }
}
