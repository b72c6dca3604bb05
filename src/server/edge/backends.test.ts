import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { allowCaching } from '../../site/serve/caching.ts'
import { ensureProgram } from '../../testing/ensure-program.ts'
import { startVarnish, stopVarnish } from '../../testing/varnish.ts'

const SECRET = 'a secret of the edge'

/** A machine with web processes: `gone` closes every connection, `sick` alone fails its health check. */
type Machine = { server: Server; state: 'up' | 'gone' | 'sick'; checks: number; requests: number }
const machines: Machine[] = []
let varnish: ChildProcess
let folder: string
let edge: string

function startMachine(): Machine {
  const machine: Machine = {
    server: createServer((request, response) => {
      if (machine.state === 'gone') return void request.socket.destroy()
      if (request.url === '/api/health') {
        machine.checks += 1
        return void response.writeHead(machine.state === 'sick' ? 503 : 200).end()
      }
      machine.requests += 1
      allowCaching(response, [])
      response.end(`machine ${machines.indexOf(machine)}`)
    }),
    ...{ state: 'up', checks: 0, requests: 0 },
  }
  machine.server.listen(0, '127.0.0.1')
  return machine
}
const portOf = ({ server }: Machine) => (server.address() as AddressInfo).port

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

let pages = 0
/** Pages that the edge has no copy of, asked for at once: their statuses, and which machines made them. */
async function readPages(count: number) {
  const read = async () => {
    const page = await fetch(`${edge}/en/questions/page-${(pages += 1)}`)
    return { status: page.status, from: await page.text() }
  }
  const all = await Promise.all(Array.from({ length: count }, read))
  return {
    statuses: [...new Set(all.map(({ status }) => status))],
    from: [...new Set(all.map(({ from }) => from))].sort(),
  }
}
const BOTH = { statuses: [200], from: ['machine 0', 'machine 1'] }
const enter = (at: number, state: Machine['state']) => Object.assign(machines[at] ?? {}, { state })

beforeAll(async () => {
  ensureProgram('varnishd', ['varnish', 'varnish-modules'])
  process.env.EDGE_PURGE_URLS = 'http://edge'
  machines.push(startMachine(), startMachine())
  await vi.waitUntil(() => machines.every(({ server }) => server.listening))
  folder = mkdtempSync(join(tmpdir(), 'attune-edge-'))
  const port = await freePort()
  edge = `http://127.0.0.1:${port}`
  const backends = machines.map(portOf)
  varnish = startVarnish({ folder, port, backends, secret: SECRET, probeMs: 200 })
  const isUp = () =>
    fetch(`${edge}/up`).then(
      ({ ok }) => ok,
      () => false,
    )
  await vi.waitUntil(isUp, { timeout: 10_000 })
})

beforeEach(async () => {
  for (const at of [0, 1]) enter(at, 'up')
  await vi.waitUntil(async () => (await readPages(8)).from.length === 2, { timeout: 10_000 })
})

afterAll(async () => {
  await stopVarnish(varnish)
  for (const { server } of machines) server.close()
  Reflect.deleteProperty(process.env, 'EDGE_PURGE_URLS')
  rmSync(folder, { recursive: true, force: true })
})

test('two machines share the requests, and each page is asked for once', async () => {
  for (const machine of machines) machine.requests = 0
  expect(await readPages(40)).toEqual(BOTH)
  const [one = 0, other = 0] = machines.map(({ requests }) => requests)
  expect(one + other).toBe(40)
  expect(Math.min(one, other)).toBeGreaterThan(10)
})

test('no reader notices when a machine goes away, not even before its health check', async () => {
  enter(0, 'gone')
  expect(await readPages(60)).toEqual({ statuses: [200], from: ['machine 1'] })
})

test('a machine whose health check fails gets no requests until it succeeds', async () => {
  enter(1, 'sick')
  await expect
    .poll(() => readPages(8), { timeout: 10_000 })
    .toEqual({ statuses: [200], from: ['machine 0'] })
  const purge = await fetch(edge, {
    method: 'PURGE',
    headers: { 'x-purge': 'mention', 'x-purge-secret': SECRET, 'x-purge-tags': 'lists' },
  })
  // With one machine, what was deleted can be made again.
  expect(purge.status).toBe(200)
  enter(1, 'up')
  await expect.poll(() => readPages(8), { timeout: 10_000 }).toEqual(BOTH)
})

test('copies are shown while all machines are away', async () => {
  const path = `${edge}/en/questions/kept`
  const kept = await (await fetch(path)).text()
  for (const at of [0, 1]) enter(at, 'gone')
  expect(await (await fetch(path)).text()).toBe(kept)
  expect((await fetch(`${edge}/en/questions/not-kept`)).status).toBe(503)
})
