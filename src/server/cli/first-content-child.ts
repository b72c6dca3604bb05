import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { withClient } from '../database/client.ts'
import { reasonOf } from '../fault.ts'
import type { FirstContent } from '../start/first-content.ts'

// Run by firstContent, as the role of the running server.
try {
  const result = await withClient(process.env.DATABASE_URL ?? '', async (guard) => {
    // Two web processes on one new database must not both fill it.
    await guard.query(`select pg_advisory_lock(hashtext('attune.first-content'))`)
    const payload = await getPayload({ config })
    const { rows: [found] } = await guard.query<{ any: boolean }>('select exists (select from public.entries) or exists (select from workflow.events) as any')
    const imported = null
    void found
    void payload
    return { imported, admin: null } satisfies FirstContent
  })
  process.send?.(result, () => process.exit(0))
} catch (error) {
  console.error(reasonOf(error))
  process.exit(1)
}
