import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { searchFor } from './reader-search.ts'
import { NOTHING_FOUND, search } from './search.ts'

vi.mock(import('./search.ts'), async (original) => ({ ...(await original()), search: vi.fn() }))

let ends: (() => void)[] = []
beforeEach(() => {
  ends = []
  vi.mocked(search).mockImplementation(
    () => new Promise((resolve) => ends.push(() => resolve(NOTHING_FOUND))),
  )
})
const tick = () => new Promise((done) => setImmediate(done))
/** Ends all searches, also those that start meanwhile. */
async function endAll(): Promise<void> {
  for (; ends.length > 0; await tick()) for (const end of ends.splice(0)) end()
}
afterEach(endAll)

test('a flood from one network delays nobody else', async () => {
  // One household has many addresses of IPv6.
  const flood = Array.from({ length: 60 }, (_, index) =>
    searchFor(`2001:db8:1:2::${index.toString(16)}`, 'en', 'sleep'),
  )
  await tick()
  expect(ends).toHaveLength(2)
  const other = searchFor('2001:db8:1:3::1', 'en', 'sleep')
  await tick()
  expect(ends, 'the other reader does not wait').toHaveLength(3)
  ends[2]?.()
  expect(await other).toEqual({ found: NOTHING_FOUND, refused: null })
  void endAll()
  const outcomes = (await Promise.all(flood)).map(({ refused }) => refused)
  expect(outcomes.filter((refused) => refused === null)).toHaveLength(22)
  expect(outcomes.filter((refused) => refused === 'client')).toHaveLength(38)
})

test('a flood from many networks is refused beyond what can be searched', async () => {
  const flood = Array.from({ length: 200 }, (_, index) =>
    searchFor(`192.0.2.${index}`, 'en', 'sleep'),
  )
  await tick()
  expect(ends).toHaveLength(4)
  void endAll()
  const outcomes = (await Promise.all(flood)).map(({ refused }) => refused)
  expect(outcomes.filter((refused) => refused === 'all')).toHaveLength(116)
})

test('a search that fails says so', async () => {
  vi.mocked(search).mockRejectedValue(new Error('down'))
  expect(await searchFor('192.0.2.1', 'en', 'sleep')).toEqual({ found: null, refused: 'failed' })
})
