import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '../core/errors.ts'
import { identityOf } from './process-identity.ts'

type Holder = { pid: number; identity: string; token: string }
export type Lock = { release: () => Promise<void> }

const SETTLE_MS = 60

const read = async (path: string): Promise<Holder | null> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

const isHeld = (holder: Holder): boolean =>
  holder.pid !== process.pid && identityOf(holder.pid) === holder.identity

/**
 * Takes a file lock until it is released or this process ends. A lock whose process has ended counts
 * as free. Returns the PID of the holder if another process holds the lock. A process must not take
 * the same lock twice.
 */
export async function tryLock(path: string): Promise<Lock | { heldBy: number }> {
  const mine: Holder = {
    pid: process.pid,
    identity: identityOf(process.pid) ?? '',
    token: randomUUID(),
  }
  const draft = `${path}.${mine.token}`
  for (;;) {
    try {
      // Written to another file and then linked, so that nobody reads an incomplete lock.
      await writeFile(draft, JSON.stringify(mine), { mode: 0o600 })
      await link(draft, path)
      await sleep(SETTLE_MS)
      if ((await read(path))?.token === mine.token) return { release: () => release(path, mine) }
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
      const holder = await read(path)
      if (holder && isHeld(holder)) return { heldBy: holder.pid }
      await clear(path, holder)
    } finally {
      await rm(draft, { force: true })
    }
  }
}

/** Removes a stale lock. Puts back a new lock that has replaced it in the meantime. */
async function clear(path: string, stale: Holder | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
    const moved = await read(aside)
    if (moved && moved.token !== stale?.token) await link(aside, path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'EEXIST') throw error
  } finally {
    await rm(aside, { force: true })
  }
}

async function release(path: string, mine: Holder): Promise<void> {
  if ((await read(path))?.token === mine.token) await rm(path, { force: true })
}

/**
 * Runs `work` while holding a lock. Waits for the lock for at most `patience` milliseconds, then
 * throws.
 */
export async function withLock<Result>(
  path: string,
  patience: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const until = Date.now() + patience
  for (;;) {
    const lock = await tryLock(path)
    if ('release' in lock) {
      try {
        return await work()
      } finally {
        await lock.release()
      }
    }
    if (Date.now() > until) throw new Error(`${path} is held by process ${lock.heldBy}`)
    await sleep(100)
  }
}
