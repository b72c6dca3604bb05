import { OperatorError } from '../../core/errors.ts'
import { runScript, failureReason } from '../run.ts'

/**
 * Runs the missing migrations of a database in a child process: the Payload that migrates connects as
 * the owner and must not be the one that serves. `url` is a login of the owner. `only` limits the
 * migrations. Throws an OperatorError.
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
      : `The database migrations failed: ${failureReason(ended)}`,
  )
}
