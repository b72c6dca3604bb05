import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '../src/cms/entries/entry.ts'
import { publish } from '../src/cms/workflow/publish/publish.ts'
import {
  actAlone,
  brokenSeals,
  standingOf,
  transactionsOver,
} from '../src/testing/kills/kill-acts.ts'
import { planKills, type Act, type Task } from '../src/testing/kills/kill-plan.ts'
import { openBenchDesk } from './signed-sets.ts'

/**
 * npm run bench:kills -- [KILLS] [ACT…]: whether a process that is killed by SIGKILL between any two
 * statements of publishing a set, publishing an answer or withdrawing one, or while it commits, ever
 * leaves half of it behind, on a PostgreSQL of its own that is removed at the end. 100 kills of each,
 * each of a process of its own, take about ten minutes an act. Bar: all of it or nothing, and every
 * line of the log sealed, after each.
 */
const kills = Number(process.argv[2] ?? 100)
const ACTS: readonly Act[] = ['publish-set', 'publish', 'withdraw']
const chosen = ACTS.filter((act) => process.argv.length < 4 || process.argv.includes(act, 3))
/** How many answers a set has, each in two languages. */
const ANSWERS = 4

const desk = await openBenchDesk()
const { client } = desk

/** Texts to which an act can be done: signed, or for a withdrawal published. */
const PREPARE: Record<Act, () => Promise<Entry[]>> = {
  'publish-set': () => desk.signedSet(ANSWERS, ['es']),
  publish: () => desk.signedSet(1, []),
  withdraw: async () => {
    const set = await desk.signedSet(1, ['es'])
    for (const { id } of set) await publish(await desk.asReviewer(), id, { note: 'To withdraw.' })
    return set
  },
}
const taskOf = (act: Act, set: readonly Entry[]): Task => ({
  act,
  person: desk.reviewer,
  answers: set.map(({ id, updatedAt }) => ({ id, seen: updatedAt })),
})

async function killOften(act: Act) {
  const tally = { act, kills: 0, 'not at all': 0, whole: 0, half: 0, 'seals broken': 0 }
  const standing = (of: readonly Entry[]) =>
    standingOf(
      client,
      of.map(({ id }) => id),
    )
  const first = await PREPARE[act]()
  const before = await standing(first)
  const statements = await actAlone(taskOf(act, first))
  if (statements === null) throw new Error('It was killed by somebody else')
  const after = await standing(first)
  let set = await PREPARE[act]()
  for (const kill of planKills(kills, statements)) {
    if ((await actAlone({ ...taskOf(act, set), kill })) !== null)
      throw new Error(`It was over before it could be killed: ${JSON.stringify(kill)}`)
    await transactionsOver(client)
    const now = await standing(set)
    tally.kills += 1
    if (isDeepStrictEqual(now, before)) tally['not at all'] += 1
    else {
      if (isDeepStrictEqual(now, after)) tally.whole += 1
      else {
        tally.half += 1
        console.log(act, kill, JSON.stringify(now))
      }
      set = await PREPARE[act]()
    }
    if ((await brokenSeals(client)) > 0) tally['seals broken'] += 1
  }
  return { ...tally, statements }
}

try {
  const tallies = []
  for (const act of chosen) {
    const began = performance.now()
    tallies.push(await killOften(act))
    console.log(`${act}: ${Math.round((performance.now() - began) / 1000)} s`)
  }
  console.table(tallies)
  process.exitCode = tallies.some((tally) => tally.half > 0 || tally['seals broken'] > 0) ? 1 : 0
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await desk.close()
  process.exit()
}
