import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '../../core/log/log.ts'
import { poolSizes } from '../../core/workers/share.ts'
import { recordVerdict } from '../../published/feedback/verdicts.ts'
import { metricsText } from '../../status/metrics.ts'
import { guardedServer } from '../serve/http-server.ts'
import { runWorker } from './run-worker.ts'

// One of several web processes without the production build and Next, for tests.
let searching = 0
void runWorker(async () => {
  const server = guardedServer('http://localhost', async (req, res) => {
    if (req.url === '/api/metrics') return void res.end((await metricsText()).text)
    if (req.url === '/en/search') {
      const together = (searching += 1)
      await sleep(100)
      searching -= 1
      return void res.end(String(together))
    }
    if (req.url?.startsWith('/en/feedback/')) {
      const verdict = { locale: 'en', number: 7, helpful: true } as const
      const counted = await recordVerdict(verdict, req.url.slice('/en/feedback/'.length))
      return void res.end(String(counted !== null))
    }
    if (req.url === '/slow') {
      log.error('slow')
      await sleep(300)
    }
    const { pid } = process
    res.end(JSON.stringify({ pid, ticks: process.env.ATTUNE_TICKS, pools: poolSizes() }))
  })
  await new Promise<void>((done) => server.listen(Number(process.env.PORT), done))
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeIdleConnections()
      }),
  }
})
