import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'playwright/test'
import { begunFolder } from './support/begun.ts'
import { startPortal, type Started } from './support/start.ts'

// A separate portal: the other tests need a database that stays up.
let dataDir: string
let running: Started
test.beforeAll(async () => {
  test.setTimeout(600_000)
  dataDir = await begunFolder('faults')
  running = await startPortal(dataDir)
})
test.afterAll(async () => {
  await running.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const get = async (path: string) => {
  const response = await fetch(running.url + path)
  return { status: response.status, body: await response.text() }
}
const postmaster = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0])

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 90_000
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`In a minute and a half, this did not come: ${what}`)
    await sleep(250)
  }
}

for (const [signal, words] of [
  ['SIGKILL', 'is killed'],
  ['SIGINT', 'is shut down'],
] as const) {
  test(`PostgreSQL ${words} under the running server`, async () => {
    test.setTimeout(240_000)
    const home = await get('/en')
    expect(home.status).toBe(200)
    const unseen = `/en/search?q=${signal === 'SIGKILL' ? 'relationship' : 'benefits'}`

    const before = await postmaster()
    process.kill(before, signal)
    const statuses: number[] = []
    let helped = true
    // As fast as readers might come, for as long as it is away and a little longer.
    for (let times = 0; times < 40; times += 1) {
      const again = await get('/en')
      statuses.push(again.status)
      const other = await get(unseen)
      if (other.status !== 200) helped &&= other.status === 503 && other.body.includes('988')
      expect((await get('/api/health')).status).toBe(200)
      await sleep(50)
    }
    expect(
      statuses.filter((status) => status !== 200),
      'a page that was served before',
    ).toEqual([])
    expect(helped, 'requests that fail get a page with help').toBe(true)

    await until('the portal is ready again', async () => (await get('/api/ready')).status === 200)
    await until('a search finds answers again', async () =>
      (await get(unseen)).body.includes('/en/questions/'),
    )
    expect(await postmaster()).not.toBe(before)
    expect(running.process.exitCode, 'the portal itself runs on').toBeNull()
  })
}
