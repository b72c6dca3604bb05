import type { FirstContentOptions } from '../../cms/import/first-start/first-start.ts'
import { shippedContactNames } from '../../cms/import/first-start/shipped-names.ts'
import { OperatorError } from '../../core/errors.ts'
import { withClient } from '../database/client.ts'
import { runScript, failureReason } from '../run.ts'

export type FirstContentResult = {
  /** What was imported, in lines; empty if the database had content. */
  imported: string[]
  /** The first admin, until somebody has signed in. */
  admin: { email: string; link: string | null } | null
}

const NOTHING: FirstContentResult = { imported: [], admin: null }

/**
 * Imports the first content into an empty database, adds contacts for help and greetings
 * that are new in this version, and adds the first admin. Does this in a child
 * process, so that the serving process has only one Payload. Returns when the content is there, with
 * the rest still to come: a link for an admin who has never signed in keeps no reader waiting. Throws
 * an OperatorError.
 */
export async function ensureFirstContent(
  env: Record<string, string>,
  answers: FirstContentOptions['answers'],
  signal?: AbortSignal,
): Promise<{ result: Promise<FirstContentResult>; imports: boolean }> {
  const { has_content: hasContent, has_person: hasPerson } = await look(env.DATABASE_URL ?? '')
  if (hasContent && hasPerson) return { result: Promise.resolve(NOTHING), imports: false }
  const result = fill(env, answers, signal)
  if (!hasContent) await result
  // A failure is reported to the caller that awaits the result.
  else result.catch(() => undefined)
  return { result, imports: !hasContent }
}

async function fill(
  env: Record<string, string>,
  answers: FirstContentOptions['answers'],
  signal?: AbortSignal,
): Promise<FirstContentResult> {
  const ended = await runScript(new URL('../cli/first-content-child.ts', import.meta.url), {
    env: { ...env, FIRST_IMPORT: answers },
    signal,
  })
  if (ended.code !== 0 || !ended.message)
    throw new OperatorError(`The first content could not be imported: ${failureReason(ended)}`)
  return ended.message as FirstContentResult
}

type Found = { has_content: boolean; has_person: boolean }

/**
 * Whether there is content with what ships with this version, and whether somebody has signed in or
 * has a password. Checked without loading Payload.
 */
const look = (url: string): Promise<Found> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Found>(
      `select exists (select from workflow.label_drafts where collection = 'greetings')
          and not exists (select unnest($1::text[]) except select name
            from workflow.shipped_contacts) as has_content,
          exists (select from public.users where last_seen_at is not null) or exists (select
            from auth.credentials) as has_person`,
      [await shippedContactNames()],
    )
    return rows[0] ?? { has_content: false, has_person: false }
  })
