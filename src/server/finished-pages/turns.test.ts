import { once } from 'node:events'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { guardedServer } from '../serve/http-server.ts'
import { CollectedResponse } from './collected-response.ts'
import { finishedPages } from './finished-pages.ts'

let server: Server
let begun: string[] = []
/** Completes the questions that are being made, the first one first. */
const complete: (() => void)[] = []

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  const make = async ({ url = '' }: { url?: string }, res: unknown) => {
    if (!(res instanceof CollectedResponse)) return
    begun.push(url)
    if (url.includes('/questions/')) await new Promise<void>((done) => complete.push(done))
    res.keep([])
    res.end(url)
  }
  const handle = finishedPages({ publicUrl: 'http://portal', maxBytes: 1_000_000, make })
  server = guardedServer('http://portal', handle).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // From here on, announcements arrive, and pages are kept.
  const isKept = async () => {
    begun = []
    await get('/en')
    return begun.length === 0
  }
  await vi.waitUntil(isKept, { timeout: 20_000 })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await closeReadConnections()
})

function get(path: string, localAddress = '127.0.0.1'): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) =>
    request({ port, host: '127.0.0.1', localAddress, path }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode))
    })
      .on('error', reject)
      .end(),
  )
}

test('few pages are made at once, networks take turns, and kept pages wait for nobody', async () => {
  const flood = Array.from({ length: 60 }, (_, index) => get(`/en/questions/${index}`))
  await expect.poll(() => begun.length).toBe(16)
  const other = get('/en/questions/other', '127.0.0.2')
  expect(await get('/en', '127.0.0.2')).toBe(200)
  expect(begun).toHaveLength(16)
  complete.shift()?.()
  await expect.poll(() => begun.length).toBe(17)
  expect(begun.at(-1)).toBe('/en/questions/other')
  await vi.waitUntil(() => {
    complete.splice(0).forEach((done) => done())
    return begun.length === 61 && complete.length === 0
  })
  complete.splice(0).forEach((done) => done())
  expect(new Set(await Promise.all([...flood, other]))).toEqual(new Set([200]))
})
