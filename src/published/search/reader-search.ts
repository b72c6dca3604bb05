import { createHmac, randomBytes } from 'node:crypto'
import { networkOf } from '../../core/network.ts'
import { shareOf } from '../../core/workers/share.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Danger } from './danger/detect-danger.ts'
import { FairQueue, QueueFullError, type Crowding } from './fair-queue.ts'
import { search, type SearchView } from './search.ts'

const KEY = Symbol.for('attune.searches')
type Searches = { queue: FairQueue; secret: Buffer }
type Store = typeof globalThis & { [KEY]?: Searches }

/** Many readers may share an address, so some of its searches wait before one is refused. */
const limits = () => ({
  running: shareOf(4),
  runningOfOne: shareOf(2),
  waiting: shareOf(80),
  waitingOfOne: shareOf(20),
  patience: 5_000,
})

const searches = (): Searches => {
  const store: Store = globalThis
  return (store[KEY] ??= { queue: new FairQueue(limits()), secret: randomBytes(32) })
}

/** What a search found, or why it was not made. */
export type SearchOutcome =
  { found: SearchView; refused: null } | { found: null; refused: Crowding | 'failed' }

/**
 * Searches for a reader, given by IP address. Few searches run at once, and readers take turns, so
 * that a flood from one network delays nobody else. Addresses are known by a hash under a random
 * key, while their searches wait or run. `detected`: as for `search`.
 */
export async function searchFor(
  address: string,
  locale: Locale,
  typed: string,
  detected?: Danger | null,
): Promise<SearchOutcome> {
  const { queue, secret } = searches()
  const reader = createHmac('sha256', secret).update(networkOf(address)).digest('base64')
  try {
    return { found: await queue.run(reader, () => search(locale, typed, detected)), refused: null }
  } catch (error) {
    return { found: null, refused: error instanceof QueueFullError ? error.crowding : 'failed' }
  }
}
