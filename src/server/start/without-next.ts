import { createServer } from 'node:http'
import { serveInWorkers } from '../serve/workers.ts'
import { start } from './start.ts'

// A start without the production build and Next, for tests.
void start({
  build: async () => undefined,
  serve: async ({ port }) => {
    const server = createServer((_req, res) => res.end('served'))
    await new Promise<void>((done) => server.listen(port, done))
    return { port, stop: () => new Promise<void>((done) => server.close(() => done())) }
  },
  serveInWorkers,
})
