import { createServer } from 'node:http'
import { start } from './start.ts'

// For the tests of the start: everything but the production build and Next itself, which are the
// same for every fault.
void start({
  build: async () => undefined,
  serve: async ({ port }) => {
    const server = createServer((_req, res) => res.end('served'))
    await new Promise<void>((done) => server.listen(port, done))
    return { port, stop: () => new Promise<void>((done) => server.close(() => done())) }
  },
})
