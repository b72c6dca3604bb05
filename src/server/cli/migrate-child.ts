import config from '@payload-config'
import { getPayload } from 'payload'
import { OperatorError } from '../../core/errors.ts'
import { describeError } from '../../core/log/clean-error.ts'
import { migrate } from '../database/migrate.ts'

// Run by migrateDatabase. DATABASE_URL is the owner's login.
try {
  const payload = await getPayload({ config, disableOnInit: true })
  const only = process.env.MIGRATE_ONLY?.split(',') ?? null
  await migrate(payload, process.env.DATABASE_URL ?? '', only)
  process.exit(0)
} catch (error) {
  console.error(describeError(error))
  if (process.send && error instanceof OperatorError)
    process.send(error.message, () => process.exit(1))
  else process.exit(1)
}
