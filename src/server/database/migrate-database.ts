import { OperatorError } from '../../core/errors.ts'
import { runScript, failureReason } from '../run.ts'

/**
 * Brings the database at `url` (a login that owns it) up to date, in a process of its own: the
 * Payload that migrates is opened as the owner, and must not be the one that serves. With `only`,
 * no further than those migrations.
 */
export async function migrateDatabase(
  url: string,
  { signal, only }: { signal?: AbortSignal; only?: string[] } = {},
): Promise<void> {
  const env = {
    DATABASE_URL: url,
    MIGRATE_ONLY: only?.join(','),
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'not-used-by-migrations-not-used-by-migrations',
  }
  const ended = await runScript(new URL('../cli/migrate-child.ts', import.meta.url), {
    env,
    signal,
  })
  if (ended.code === 0) return
  throw new OperatorError(
    typeof ended.message === 'string'
      ? ended.message
      : `The database could not be brought up to date: ${failureReason(ended)}`,
  )
}
