import { beforeEach, describe, expect, it, vi } from 'vitest'
import { StaleIfErrorCache } from './stale-if-error-cache.ts'

const failing = () => Promise.reject(new Error('no database'))
const giving = (value: unknown) => () => Promise.resolve(value)

describe('what was served before', () => {
  let now = 0
  let hearing = true
  let served: StaleIfErrorCache
  beforeEach(() => {
    now = 0
    hearing = true
    served = new StaleIfErrorCache({ now: () => now, isConnected: () => hearing, maxAge: 10_000 })
  })

  it('is served without reading again until a change is announced', async () => {
    const read = vi.fn(giving('first'))
    await served.get('page', read)
    await served.get('page', read)
    expect(read).toHaveBeenCalledTimes(1)
    served.markStale()
    expect(await served.get('page', giving('second'))).toBe('second')
  })

  it('is read again when it is older than the backstop, and while changes are not heard', async () => {
    await served.get('page', giving('first'))
    now = 10_001
    expect(await served.get('page', giving('second'))).toBe('second')
    hearing = false
    expect(await served.get('page', giving('third'))).toBe('third')
  })

  it('is served when the database fails, and the database is then left alone for a moment', async () => {
    await served.get('page', giving('first'))
    served.markStale()
    const read = vi.fn(failing)
    expect(await served.get('page', read)).toBe('first')
    expect(await served.get('page', read)).toBe('first')
    expect(read).toHaveBeenCalledTimes(1)
    now = 1_001
    expect(await served.get('page', giving('second'))).toBe('second')
  })

  it('is served when the database does not answer in time', async () => {
    vi.useFakeTimers()
    await served.get('page', giving('first'))
    served.markStale()
    const answer = served.get('page', () => new Promise(() => undefined))
    await vi.advanceTimersByTimeAsync(900)
    expect(await answer).toBe('first')
    vi.useRealTimers()
  })

  it('is never served after a withdrawal, not even when the database fails', async () => {
    await served.get('page', giving('withdrawn text'))
    served.clear()
    await expect(served.get('page', failing)).rejects.toThrow('no database')
  })

  it('does not keep what was being read while a withdrawal was announced', async () => {
    let finish: (value: string) => void = () => undefined
    const reading = served.get(
      'page',
      () =>
        new Promise<string>((resolve) => {
          finish = resolve
        }),
    )
    served.clear()
    finish('withdrawn text')
    await reading
    expect(await served.get('page', giving('new text'))).toBe('new text')
  })

  it('refuses to fall back to a text that is withdrawn while its new version is being read', async () => {
    await served.get('page', giving('withdrawn text'))
    served.markStale()
    let fail: (error: Error) => void = () => undefined
    const reading = served.get(
      'page',
      () =>
        new Promise<string>((_, reject) => {
          fail = reject
        }),
    )
    served.clear()
    fail(new Error('no database'))
    await expect(reading).rejects.toThrow()
  })

  it('reads once for many who ask at the same time, but not for those who ask after a change', async () => {
    const read = vi.fn(() => new Promise<string>((resolve) => setTimeout(() => resolve('text'), 5)))
    const before = [served.get('page', read), served.get('page', read)]
    served.markStale()
    await Promise.all([...before, served.get('page', read)])
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('keeps nothing of what is not there', async () => {
    await served.get('page', giving(null))
    expect(await served.get('page', giving('text'))).toBe('text')
  })
})
