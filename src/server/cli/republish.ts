import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { forgetProgress, readProgress } from '../../cms/workflow/republish/progress.ts'
import { republish } from '../../cms/workflow/republish/republish.ts'
import { sqlOfPayload } from '../../core/sql.ts'

const dryRun = process.argv.includes('--dry-run')
const MOST = 50
const REPORT_EVERY_MS = 2_000
const STOPPED = 143

const payload = await getPayload({ config })
const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort())
if (process.argv.includes('--restart')) await forgetProgress(sqlOfPayload(payload))
const before = dryRun ? null : await readProgress(sqlOfPayload(payload))
if (before)
  console.log(
    `Going on after the ${before.done} questions of the run that was stopped. To begin again: npm run republish -- --restart`,
  )
let reported = performance.now()
const { entries, differences, warnings, stopped } = await republish(payload, {
  dryRun,
  signal: stop.signal,
  onProgress: ({ done, total }) => {
    if (performance.now() - reported < REPORT_EVERY_MS) return
    reported = performance.now()
    console.log(`  ${done} of ${total} questions`)
  },
})
for (const { table, key, kind: what, columns } of differences.slice(0, MOST)) {
  console.log(
    `  ${table.padEnd(10)} ${key}: ${what}${columns.length > 0 ? ` (${columns.join(', ')})` : ''}`,
  )
}
if (differences.length > MOST) console.log(`  and ${differences.length - MOST} more`)
for (const warning of warnings) console.log(`  ! ${warning}`)
const what = stopped
  ? 'Stopped. What is done is done; the same command goes on from there. So far,'
  : dryRun
    ? 'Nothing was written. The rebuilt read model would have'
    : 'The read model is rebuilt with'
console.log(
  `${what} ${entries} published texts; ${differences.length === 0 ? 'no row differed' : `${differences.length} rows differed`}.`,
)
process.exit(stopped ? STOPPED : warnings.length > 0 ? 2 : 0)
