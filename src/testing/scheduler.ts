import { once } from 'node:events'
import { getPayload, type PayloadRequest } from 'payload'
import config from '../../payload.config.ts'
import { publishDue } from '../cms/schedule/publish-due.ts'
import { sqlOf } from '../cms/workflow/sql.ts'

// A process of its own that says READY, waits for a word, and then publishes what is due at a moment (its argument), again and again, until it is killed. It does not take the tick's lock: what it does must be right without it.
const now = new Date(process.argv[2] ?? '')
const payload = await getPayload({ config })
payload.logger.level = 'silent'
const sql = sqlOf({ payload } as PayloadRequest)
console.log('READY')
await once(process.stdin, 'data')
for (;;) {
  await publishDue.run({ payload, sql, now, signal: new AbortController().signal }).catch((error: unknown) => console.log(`FAULT ${String(error)}`))
  await new Promise((go) => setTimeout(go, 20))
}
