import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { networkOf } from '../../core/network.ts'
import { GlobalRateLimit } from './global-rate-limit.ts'
import { SenderRateLimit } from './sender-rate-limit.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The results of several calls, made one after the other. */
async function results(...calls: (() => Promise<boolean>)[]): Promise<boolean[]> {
  const taken: boolean[] = []
  for (const call of calls) taken.push(await call())
  return taken
}

describe('the global rate limit', () => {
  it('counts for each answer and altogether, and starts again after a minute', async () => {
    const limit = new GlobalRateLimit({ each: 2, total: 3 })
    const take = (answer: string) => () => limit.take(answer)
    expect(await results(take('a'), take('a'), take('a'))).toEqual([true, true, false])
    expect(await results(take('b'), take('c'))).toEqual([true, false])
    vi.advanceTimersByTime(60_000)
    expect(await limit.take('a')).toBe(true)
  })

  it('does not count what it refused for one answer against the others', async () => {
    const limit = new GlobalRateLimit({ each: 1, total: 3 })
    const take = (answer: string) => () => limit.take(answer)
    await results(take('a'), take('a'), take('a'), take('a'))
    expect(await results(take('b'), take('c'), take('d'))).toEqual([true, true, false])
  })
})

describe('the rate limit of a sender', () => {
  it('counts for each answer and altogether, and starts again the next day', async () => {
    const limit = new SenderRateLimit({ each: 2, total: 3 })
    const take = (address: string, answer: string) => () => limit.take(address, answer)
    expect(
      await results(
        take('10.0.0.1', 'a'),
        take('10.0.0.1', 'a'),
        take('10.0.0.1', 'a'),
        take('10.0.0.2', 'a'),
      ),
    ).toEqual([true, true, false, true])
    expect(await results(take('10.0.0.1', 'b'), take('10.0.0.1', 'c'))).toEqual([true, false])
    vi.advanceTimersByTime(86_400_000)
    expect(await limit.take('10.0.0.1', 'a')).toBe(true)
  })

  it.each([
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
  ])('counts %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
