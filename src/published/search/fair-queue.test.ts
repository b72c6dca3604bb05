import { expect, test } from 'vitest'
import { FairQueue, type QueueFullError } from './fair-queue.ts'

const LIMITS = { running: 2, runningOfOne: 1, waiting: 5, waitingOfOne: 3, patience: 10_000 }

const tick = () => new Promise((done) => setImmediate(done))

/** Starts tasks that end when told to; `order` has those that were started. */
function tasks(limits: Partial<typeof LIMITS> = {}) {
  const queue = new FairQueue({ ...LIMITS, ...limits })
  const order: string[] = []
  const ends: (() => void)[] = []
  const run = (client: string, name = client) =>
    queue
      .run(client, () => {
        order.push(name)
        return new Promise<string>((resolve) => ends.push(() => resolve(name)))
      })
      .catch((error: unknown) => (error as QueueFullError).crowding)
  const endNext = async () => {
    ends.shift()?.()
    await tick()
  }
  return { run, order, endNext }
}

test('clients take turns, however many tasks each has', async () => {
  const { run, order, endNext } = tasks({ running: 1 })
  for (const name of ['a1', 'a2', 'a3']) void run('a', name)
  void run('b', 'b1')
  void run('c', 'c1')
  await tick()
  for (let times = 0; times < 5; times += 1) await endNext()
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'a3'])
})

test('one client does not take all the places', async () => {
  const { run, order, endNext } = tasks()
  void run('a', 'a1')
  void run('a', 'a2')
  void run('b', 'b1')
  await tick()
  expect(order).toEqual(['a1', 'b1'])
  await endNext()
  expect(order).toEqual(['a1', 'b1', 'a2'])
})

test('refuses what would wait too long, and says whose fault it is', async () => {
  const { run } = tasks()
  for (let times = 0; times < 4; times += 1) void run('a')
  expect(await run('a')).toBe('client')
  for (const client of ['b', 'b', 'c']) void run(client)
  expect(await run('d')).toBe('all')
  expect(await tasks({ patience: 1, running: 0 }).run('a')).toBe('all')
})

test('a task that fails makes room for the next one', async () => {
  const queue = new FairQueue({ ...LIMITS, running: 1 })
  await expect(queue.run('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await queue.run('a', async () => 'next')).toBe('next')
})
