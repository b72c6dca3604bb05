import { serveInWorkers } from '../serve/workers.ts'

// Two web processes without the production build and Next, for tests.
const { port, stop } = await serveInWorkers(new URL('./worker-without-next.ts', import.meta.url), {
  count: 2,
  env: { PORT: '0' },
  askEveryMs: 500,
})
process.on('SIGTERM', () => void stop().then(() => process.exit(0)))
console.log(`serving ${port}`)
