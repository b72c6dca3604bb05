import { createInterface } from 'node:readline'
import { getPayload, type PayloadRequest } from 'payload'
import config from '../../payload.config.ts'
import { publishDue } from '../cms/workflow/schedule/publish-due.ts'
import { sqlOf } from '../core/request-sql.ts'

// A process of its own whose clock is set from outside: it says READY, and after each line (an ISO
// moment) it publishes what is due by then, again and again, until the next line or its end; it
// writes AT and the moment when it has worked through once. It does not take the tick's lock: what it
// does must be right without it.
const payload = await getPayload({ config })
payload.logger.level = 'silent'
const sql = sqlOf({ payload } as PayloadRequest)
const clock: { now: Date | null } = { now: null }
createInterface({ input: process.stdin }).on('line', (line) => {
  clock.now = new Date(line)
})
console.log('READY')
for (let reported: Date | null = null; ; await new Promise((go) => setTimeout(go, 20))) {
  const { now } = clock
  if (!now) continue
  await publishDue
    .run({ payload, sql, now, signal: new AbortController().signal })
    .catch((error: unknown) => console.log(`FAULT ${String(error)}`))
  if (now !== reported) console.log(`AT ${now.toISOString()}`)
  reported = now
}
