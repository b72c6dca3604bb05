import { serve } from '../serve/serve.ts'
import { runWorker } from './run-worker.ts'

// One of several web processes; see `serveInWorkers`.
void runWorker(() =>
  serve({
    port: Number(process.env.PORT),
    publicUrl: process.env.PUBLIC_URL ?? '',
    pageCacheMegabytes: Number(process.env.PAGE_CACHE_MB),
  }),
)
