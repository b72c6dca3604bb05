import type { Migration, Payload } from 'payload'
import { migrations } from '../../cms/migrations/index.ts'
import { OperatorError, errorMessage } from '../../core/errors.ts'
import { withClient } from './client.ts'
import { missingMigrations } from './migrations.ts'

/**
 * Brings the database of a Payload (opened as its owner, by `url`) up to date, one process at a
 * time, and checks afterwards that every migration is recorded: Payload's own command has been seen
 * to end well having done nothing. Each migration is a transaction of its own. With `only`, no
 * others are run.
 */
export async function migrate(
  payload: Payload,
  url: string,
  only: string[] | null = null,
): Promise<string[]> {
  const wanted = (name: string) => only === null || only.includes(name)
  try {
    return await withClient(url, async (guard) => {
      await guard.query(`select pg_advisory_lock(hashtext('attune.migrate'))`)
      const missing = (await missingMigrations(guard)).filter(wanted)
      // Payload types a migration's arguments as unknown, and the files that it generates do not.
      if (missing.length > 0)
        await payload.db.migrate({
          migrations: migrations.filter(({ name }) => wanted(name)) as unknown as Migration[],
        })
      const left = (await missingMigrations(guard)).filter(wanted)
      if (left.length > 0)
        throw new OperatorError(
          `The database could not be brought up to date: ${left.join(', ')} did not run.`,
        )
      return missing
    })
  } catch (error) {
    throw error instanceof OperatorError
      ? error
      : new OperatorError(`The database could not be brought up to date: ${errorMessage(error)}`, {
          cause: error,
        })
  }
}
