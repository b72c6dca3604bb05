import { OperatorError } from '../../core/errors.ts'
import { withClient } from '../database/client.ts'
import { runScript, failureReason } from '../run.ts'

export type FirstContentResult = {
  /** What was imported, in lines; none when the database had content already. */
  imported: string[]
  /** The first admin, while nobody has signed in yet. */
  admin: { email: string; link: string | null } | null
}

const NOTHING: FirstContentResult = { imported: [], admin: null }

/**
 * Fills an empty database and makes the first admin, in a process of its own (so that the one that
 * serves has no second Payload). Throws a Fault.
 */
export async function ensureFirstContent(
  env: Record<string, string>,
  publish: boolean,
  signal?: AbortSignal,
): Promise<FirstContentResult> {
  if (await isFilled(env.DATABASE_URL ?? '')) return NOTHING
  const ended = await runScript(new URL('../cli/first-content-child.ts', import.meta.url), {
    env: { ...env, FIRST_IMPORT: publish ? 'publish' : 'draft' },
    signal,
  })
  if (ended.code !== 0 || !ended.message)
    throw new OperatorError(`The first content could not be written: ${failureReason(ended)}`)
  return ended.message as FirstContentResult
}

/**
 * There is content, and somebody has signed in or has a password: nothing to do, so Payload need
 * not be loaded to find that out.
 */
const isFilled = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const {
      rows: [found],
    } = await client.query<{ filled: boolean }>(
      `select (exists (select from public.topics) or exists (select from public.entries))
          and (exists (select from public.users where last_seen_at is not null) or exists (select
            from auth.credentials)) as filled`,
    )
    return found?.filled ?? false
  })
