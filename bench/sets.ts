import pg from 'pg'
import type { Entry } from '../src/cms/entries/entry.ts'
import { publish } from '../src/cms/workflow/publish/publish.ts'
import { publishDue } from '../src/cms/workflow/schedule/publish-due.ts'
import { publishSet, type PublishSet } from '../src/cms/workflow/together/publish-set.ts'
import { sqlOfPayload } from '../src/core/sql.ts'
import { wallClock } from '../src/core/time/clinic-time.ts'
import { openBenchDesk, OTHER_LANGUAGES } from './signed-sets.ts'

/**
 * npm run bench:sets -- [ANSWERS]: how long a set of signed answers takes to go out together in six
 * languages (new, changed, and at a time), beside one answer alone, on a PostgreSQL of its own that
 * is removed at the end. Bar: 50 answers in six languages within 5 seconds each time.
 */
const BAR = 5
const ALONE = 20
const answers = Number(process.argv[2] ?? 50)

let statements = 0
// oxlint-disable-next-line typescript/unbound-method -- it is applied to its client below
const send = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  statements += 1
  return send.apply(this, args)
} as never

const desk = await openBenchDesk()
const { payload, asReviewer } = desk
const rows: { what: string; texts: number; seconds: number; cpu: number; statements: number }[] = []
async function measure(what: string, texts: number, work: () => Promise<unknown>): Promise<void> {
  statements = 0
  const [cpu, began] = [process.cpuUsage(), performance.now()]
  await work()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const round = (value: number) => Math.round(value * 1000) / 1000
  rows.push({
    ...{ what, texts, seconds: round(seconds) },
    ...{ cpu: round((user + system) / 1_000_000), statements },
  })
}
const goOut = async (set: readonly Entry[], more: Partial<PublishSet> = {}) =>
  publishSet(await asReviewer(), {
    answers: set.map(({ id, updatedAt }) => ({ id, seen: updatedAt })),
    note: 'A set.',
    ...more,
  })

try {
  const alone = await desk.signedSet(ALONE + 1, [])
  const publishOne = async ({ id }: Entry) => publish(await asReviewer(), id, { note: 'Alone.' })
  if (alone[0]) await publishOne(alone[0])
  await measure(`${ALONE} answers, one after the other`, ALONE, async () => {
    for (const entry of alone.slice(1)) await publishOne(entry)
  })
  const set = await desk.signedSet(answers, OTHER_LANGUAGES)
  await measure('a set, for the first time', set.length, () => goOut(set))
  const revised: Entry[] = []
  for (const entry of set) revised.push(await desk.revise(entry))
  await measure('the same set, with other words', revised.length, () =>
    goOut(revised, { change: { severity: 'clarifying', note: 'We say it better.' } }),
  )
  const originals: Entry[] = []
  for (const entry of set.filter(({ translationOf }) => !translationOf))
    originals.push(await desk.revise(entry))
  await measure('its originals, without their translations', originals.length, () =>
    goOut(originals, { change: { severity: 'clarifying', note: 'We say it better.' } }),
  )
  const later = await desk.signedSet(answers, OTHER_LANGUAGES)
  const tomorrow = new Date(Date.now() + 86_400_000)
  await measure('a set, at a time: chosen', later.length, () =>
    goOut(later, { at: wallClock('UTC', tomorrow) }),
  )
  await measure('a set, at a time: due', later.length, () =>
    publishDue.run({
      ...{ payload, sql: sqlOfPayload(payload), now: new Date(tomorrow.getTime() + 60_000) },
      signal: new AbortController().signal,
    }),
  )
  console.table(rows)
  const ids = [...set, ...later].map(({ id }) => id)
  const shown = await desk.client.query(
    'select from portal.entries where entry_id = any ($1::int[])',
    [ids],
  )
  if (shown.rows.length !== ids.length) throw new Error('A set did not go out')
  const missed = rows.filter(({ seconds }) => seconds > BAR)
  console.log(
    missed.length === 0
      ? `Each within ${BAR} s.`
      : `Longer than ${BAR} s: ${missed.map(({ what }) => what).join('; ')}`,
  )
  process.exitCode = missed.length === 0 ? 0 : 1
} catch (error) {
  console.error(error, (error as { data?: unknown }).data)
  process.exitCode = 1
} finally {
  await desk.close()
  process.exit()
}
