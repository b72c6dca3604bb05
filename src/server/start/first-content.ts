import { Fault } from '../fault.ts'
import { runScript } from '../run.ts'

export type FirstContent = {
  /** What was imported, in lines; none when the database had content already. */
  imported: string[]
  /** The first admin, while nobody has signed in yet. */
  admin: { email: string; link: string | null } | null
}

/** Fills an empty database and makes the first admin, in a process of its own (so that the one that serves has no second Payload). Throws a Fault. */
export async function firstContent(env: Record<string, string>, publish: boolean, signal?: AbortSignal): Promise<FirstContent> {
  const { code, output, message } = await runScript(new URL('../cli/first-content-child.ts', import.meta.url), { env: { ...env, FIRST_IMPORT: publish ? 'publish' : 'draft' }, signal })
  if (code !== 0 || !message) throw new Fault(`The first content could not be written: ${output.filter((line) => line.trim()).slice(-3).join('\n  ') || 'its process was ended'}`)
  return message as FirstContent
}
