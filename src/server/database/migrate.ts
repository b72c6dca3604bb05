import type { Migration, Payload } from 'payload'
import { migrations } from '../../cms/migrations/index.ts'
import { OperatorError, errorMessage } from '../../core/errors.ts'
import { NO_TIMEOUT, withClient } from './client.ts'
import { missingMigrations } from './migrations.ts'

/**
 * Runs the missing migrations, in one process at a time and with one transaction each. Then checks
 * that all of them are recorded, because Payload's command can succeed without running any. `payload`
 * is connected as the owner, whose login is `url`. `only` limits the migrations. Throws an
 * OperatorError.
 */
export async function migrate(
  payload: Payload,
  url: string,
  only: string[] | null = null,
): Promise<string[]> {
  const wanted = (name: string) => only === null || only.includes(name)
  try {
    return await withClient(
      url,
      async (guard) => {
        await guard.query(`select pg_advisory_lock(hashtext('attune.migrate'))`)
        const missing = (await missingMigrations(guard)).filter(wanted)
        // Payload types the arguments of a migration as unknown; the files that it generates do not.
        if (missing.length > 0)
          await payload.db.migrate({
            migrations: migrations.filter(({ name }) => wanted(name)) as unknown as Migration[],
          })
        const left = (await missingMigrations(guard)).filter(wanted)
        if (left.length > 0)
          throw new OperatorError(`The database migrations failed: ${left.join(', ')} did not run.`)
        return missing
      },
      NO_TIMEOUT,
    )
  } catch (error) {
    throw error instanceof OperatorError
      ? error
      : new OperatorError(`The database migrations failed: ${errorMessage(error)}`, {
          cause: error,
        })
  }
}
