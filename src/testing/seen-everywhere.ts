import { setTimeout as sleep } from 'node:timers/promises'

export type Place = { name: string; url: string }
/** Milliseconds from the commit until a place shows the new state, and whether it went back. */
export type Seen = { ms: number; wentBack: boolean }

/** Between two reads of a place, in milliseconds. */
const PAUSE = 4
const AFTERWARDS = 300
const LONGEST = 30_000

/**
 * Reads a page in every place again and again while something is done, until all show it, and a
 * moment longer. Throws if a place does not show it within 30 seconds.
 */
export async function seenEverywhere(
  places: readonly Place[],
  path: string,
  isNew: (status: number, page: string) => boolean,
  act: () => Promise<unknown>,
): Promise<Seen[]> {
  const seenAt = new Map<string, number>()
  const wentBack = new Set<string>()
  let [committed, endAt] = [Infinity, Infinity]
  const watch = async ({ name, url }: Place) => {
    while (performance.now() < endAt) {
      const began = performance.now()
      const response = await fetch(url + path)
      const isShown = isNew(response.status, await response.text())
      // A request that was made before the new one was seen may get either.
      if (!isShown && began > (seenAt.get(name) ?? Infinity)) wentBack.add(name)
      if (isShown && !seenAt.has(name)) {
        seenAt.set(name, performance.now())
        if (seenAt.size === places.length) endAt = performance.now() + AFTERWARDS
      }
      if (!seenAt.has(name) && performance.now() - committed > LONGEST)
        throw new Error(`${name} still shows the old text after ${LONGEST} ms`)
      await sleep(PAUSE)
    }
  }
  const acting = async () => {
    await act()
    committed = performance.now()
  }
  await Promise.all([acting(), ...places.map(watch)])
  return places.map(({ name }) => ({
    ms: Math.max(0, (seenAt.get(name) ?? Infinity) - committed),
    wentBack: wentBack.has(name),
  }))
}
