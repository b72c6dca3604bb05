import { beforeEach, describe, expect, it, vi } from 'vitest'
import { StaleIfErrorCache } from './stale-if-error-cache.ts'

const failing = () => Promise.reject(new Error('no database'))
const returning = (value: unknown) => () => Promise.resolve(value)

describe('the cache', () => {
  let now = 0
  let isConnected = true
  let cache: StaleIfErrorCache
  beforeEach(() => {
    now = 0
    isConnected = true
    cache = new StaleIfErrorCache({
      now: () => now,
      isConnected: () => isConnected,
      maxAge: 10_000,
    })
  })

  it('returns a cached value without reading until a change is announced', async () => {
    const read = vi.fn(returning('first'))
    await cache.get('page', read)
    await cache.get('page', read)
    expect(read).toHaveBeenCalledTimes(1)
    cache.markStale()
    expect(await cache.get('page', returning('second'))).toBe('second')
  })

  it('reads again after the maximum age, and while announcements do not arrive', async () => {
    await cache.get('page', returning('first'))
    now = 10_001
    expect(await cache.get('page', returning('second'))).toBe('second')
    isConnected = false
    expect(await cache.get('page', returning('third'))).toBe('third')
  })

  it('returns a stale value when the database fails, and does not try again for a second', async () => {
    await cache.get('page', returning('first'))
    cache.markStale()
    const read = vi.fn(failing)
    expect(await cache.get('page', read)).toBe('first')
    expect(await cache.get('page', read)).toBe('first')
    expect(read).toHaveBeenCalledTimes(1)
    now = 1_001
    expect(await cache.get('page', returning('second'))).toBe('second')
  })

  it('returns a stale value when the database is slow', async () => {
    vi.useFakeTimers()
    await cache.get('page', returning('first'))
    cache.markStale()
    const answer = cache.get('page', () => new Promise(() => undefined))
    await vi.advanceTimersByTimeAsync(900)
    expect(await answer).toBe('first')
    vi.useRealTimers()
  })

  it('returns no earlier value after a withdrawal, even when the database fails', async () => {
    await cache.get('page', returning('withdrawn text'))
    cache.clear()
    await expect(cache.get('page', failing)).rejects.toThrow('no database')
  })

  it('does not cache what was being read when a withdrawal was announced', async () => {
    let finish: (value: string) => void = () => undefined
    const reading = cache.get(
      'page',
      () =>
        new Promise<string>((resolve) => {
          finish = resolve
        }),
    )
    cache.clear()
    finish('withdrawn text')
    await reading
    expect(await cache.get('page', returning('new text'))).toBe('new text')
  })

  it('rejects instead of returning a value that was withdrawn while a new one was being read', async () => {
    await cache.get('page', returning('withdrawn text'))
    cache.markStale()
    let fail: (error: Error) => void = () => undefined
    const reading = cache.get(
      'page',
      () =>
        new Promise<string>((_, reject) => {
          fail = reject
        }),
    )
    cache.clear()
    fail(new Error('no database'))
    await expect(reading).rejects.toThrow()
  })

  it('reads once for all callers at the same time, and again for callers after a change', async () => {
    const read = vi.fn(() => new Promise<string>((resolve) => setTimeout(() => resolve('text'), 5)))
    const before = [cache.get('page', read), cache.get('page', read)]
    cache.markStale()
    await Promise.all([...before, cache.get('page', read)])
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('does not cache that there is nothing', async () => {
    await cache.get('page', returning(null))
    expect(await cache.get('page', returning('text'))).toBe('text')
  })
})
