import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { republish } from '../../cms/workflow/republish.ts'

const dryRun = process.argv.includes('--dry-run')
const MOST = 50

const payload = await getPayload({ config })
const { entries, differences, warnings } = await republish(payload, { dryRun })
for (const { table, key, kind: what, columns } of differences.slice(0, MOST)) {
  console.log(
    `  ${table.padEnd(10)} ${key}: ${what}${columns.length > 0 ? ` (${columns.join(', ')})` : ''}`,
  )
}
if (differences.length > MOST) console.log(`  and ${differences.length - MOST} more`)
for (const warning of warnings) console.log(`  ! ${warning}`)
const what = dryRun
  ? 'Nothing was written. The rebuilt read model would have'
  : 'The read model is rebuilt with'
console.log(
  `${what} ${entries} published texts; ${differences.length === 0 ? 'no row differed' : `${differences.length} rows differed`}.`,
)
process.exit(warnings.length > 0 ? 2 : 0)
