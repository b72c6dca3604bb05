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
 * Takes a lock that is a file, for as long as this process lives; a lock whose process is gone
 * counts as free. Answers the holder's process number instead when somebody else has it. One
 * process must not take the same lock twice.
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
      // Written aside and linked into place, so that nobody ever reads half a lock.
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

/** Moves a dead lock away; should a new one have taken its place in between, puts that back. */
async function clear(path: string, dead: Holder | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
    const moved = await read(aside)
    if (moved && moved.token !== dead?.token) await link(aside, path)
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
 * Runs `work` while holding a lock, waiting for it as long as its holder lives, at most `patience`
 * milliseconds.
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
