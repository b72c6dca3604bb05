import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import pg from 'pg'
import config from '../../../payload.config.ts'
import { publish } from '../../cms/workflow/publish/publish.ts'
import { publishSet } from '../../cms/workflow/together/publish-set.ts'
import { withdraw } from '../../cms/workflow/withdraw.ts'
import type { Task } from './kill-plan.ts'

// A process of its own that takes one step of the workflow and kills itself by SIGKILL at a
// statement of it, or says how many statements there were. The task is the argument, as JSON.
const task = JSON.parse(process.argv[2] ?? '') as Task
const payload = await getPayload({ config })
payload.logger.level = 'silent'
const user = await payload.findByID({ collection: 'users', id: task.person, overrideAccess: true })
const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)

const die = () => process.kill(process.pid, 'SIGKILL')
let statements = 0
const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { text?: string } | null)?.text ?? '')
const send = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const text = textOf(args[0]).trim().toLowerCase()
  if (text === 'begin' || statements > 0) statements += 1
  const { at, when } = task.kill ?? {}
  const isPlace = at === 'commit' ? text === 'commit' : at === statements
  if (isPlace && when === 'before') die()
  const sent = send.apply(this, args)
  if (isPlace && typeof when === 'number') setTimeout(die, when)
  return sent
} as never

const act: Record<Task['act'], (req: PayloadRequest) => Promise<unknown>> = {
  'publish-set': () => publishSet(req, { answers: task.answers, note: 'A set.' }),
  publish: () => publish(req, task.answers[0]?.id ?? 0, { note: 'One answer.' }),
  withdraw: () => withdraw(req, task.answers[0]?.id ?? 0, { reason: 'It is out of date.' }),
}
await act[task.act](req)
// A kill may be due a moment after the commit.
if (task.kill) await new Promise((resolve) => setTimeout(resolve, 100))
console.log(`STATEMENTS ${statements}`)
process.exit(0)
