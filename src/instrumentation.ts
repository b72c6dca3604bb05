/** Next.js calls this once when a server process starts, before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build')
    return
  const { startScheduler: keepTicking } = await import('./scheduled/scheduler.ts')
  keepTicking()
  const { startRecording } = await import('./scheduled/record-answers.ts')
  startRecording()
  const { watchServices } = await import('./scheduled/watch-services.ts')
  watchServices()
}
