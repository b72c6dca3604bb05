import type { ChildProcess } from 'node:child_process'

/** Something that responds on this computer. */
export type Served = { url: string; stop: () => Promise<void> | void }

/** Waits until a program responds. Throws if it ends, or does not within 20 seconds. */
export async function whenUp(url: string, child: ChildProcess): Promise<Served> {
  for (let turn = 0; turn < 100 && child.exitCode === null; turn += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, stop: () => void child.kill() }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill()
  throw new Error(`${url} did not respond`)
}
