import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import pg from 'pg'
import { asEntry, toDocument, type Entry } from '../src/cms/entries/entry.ts'
import { approve } from '../src/cms/workflow/actions.ts'
import { publishSet } from '../src/cms/workflow/together/publish-set.ts'
import { LOCALE_CODES } from '../src/i18n/locales.ts'
import { startTestCluster } from '../src/testing/cluster.ts'
import { answerOf } from '../src/testing/rich-text.ts'
import { TEMPLATE } from '../src/testing/template.ts'

/**
 * npm run bench:sets -- [ANSWERS] [KILLS]: how long a set of signed answers takes to go out together
 * in six languages, and whether one whose connection to the database is killed at any moment ever
 * goes out in part, on a PostgreSQL of its own that is removed at the end. Bars: 50 answers in six
 * languages within 5 seconds; after 100 kills, every set is out whole or not at all.
 */
const BAR = 5
const answers = Number(process.argv[2] ?? 50)
const kills = Number(process.argv[3] ?? 100)
/** A set that is killed has this many answers, in two languages. */
const KILLED = 4

const cluster = await startTestCluster()
const client = new pg.Client({ connectionString: cluster.of(TEMPLATE) })
await client.connect()
Object.assign(process.env, {
  DATABASE_URL: cluster.of(TEMPLATE),
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
})
const { createLocalReq, getPayload } = await import('payload')
const { default: config } = await import('../payload.config.ts')
const payload: Payload = await getPayload({ config })
payload.logger.level = 'silent'

const person = async (role: 'editor' | 'reviewer') =>
  payload.create({
    overrideAccess: true,
    collection: 'users',
    data: {
      name: `The ${role}`,
      email: `${role}@clinic.test`,
      roles: [role],
      languages: [...LOCALE_CODES],
    } as never,
  })
const [editor, reviewer] = [await person('editor'), await person('reviewer')]
const as = (user: object): Promise<PayloadRequest> =>
  createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
const topic = await payload.create({
  overrideAccess: true,
  collection: 'topics',
  data: { title: 'Sets', riskTier: 'low', position: 1 } as never,
})

let made = 0
async function write(data: Partial<Entry>): Promise<Entry> {
  made += 1
  const entry = asEntry(
    await payload.create({
      overrideAccess: true,
      collection: 'entries',
      data: toDocument({
        locale: 'en',
        question: `What happens in session number ${made}?`,
        shortAnswer: `You and your therapist talk, for the ${made}. time.`,
        answer: answerOf(
          `You talk about what matters to you (${made}).`,
          `You may stop (${made}).`,
        ),
        ...(data.translationOf ? {} : { topics: [topic.id], riskTier: 'low' }),
        ...data,
      }),
      draft: true,
      depth: 0,
      req: await as(editor),
    }),
  )
  await approve(await as(reviewer), entry.id)
  return asEntry(
    await payload.findByID({
      collection: 'entries',
      id: entry.id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    }),
  )
}

/** Signed answers with their translations, none of them published. */
async function signedSet(count: number, locales: readonly Entry['locale'][]): Promise<Entry[]> {
  const set: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    const original = await write({})
    set.push(original)
    for (const locale of locales)
      set.push(await write({ locale, translationOf: original.id, question: `¿${made}?` }))
  }
  return set
}

const goOut = async (set: readonly Entry[]) => {
  const began = performance.now()
  await publishSet(await as(reviewer), {
    answers: set.map(({ id, updatedAt }) => ({ id, seen: updatedAt })),
    note: 'A set.',
  })
  return (performance.now() - began) / 1000
}
const shown = async (set: readonly Entry[]): Promise<number> =>
  (
    await client.query('select from portal.entries where entry_id = any ($1)', [
      set.map(({ id }) => id),
    ])
  ).rows.length

try {
  const others = LOCALE_CODES.filter((code) => code !== 'en')
  const large = await signedSet(answers, others)
  const seconds = await goOut(large)
  console.log(`${large.length} texts went out together in ${seconds.toFixed(1)} s (bar: ${BAR} s).`)

  const tally = { 'not at all': 0, whole: 0, half: 0 }
  let set = await signedSet(KILLED, ['es'])
  const lasts = (await goOut(set)) * 1000
  set = await signedSet(KILLED, ['es'])
  for (let kill = 0; kill < kills; kill += 1) {
    const outcome = goOut(set).catch(() => null)
    // Spread over the whole publication, so that it ends between all of its steps.
    await new Promise((resolve) => setTimeout(resolve, (lasts * (kill + 0.5)) / kills))
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
    )
    await outcome
    const out = await shown(set)
    tally[out === 0 ? 'not at all' : out === set.length ? 'whole' : 'half'] += 1
    if (out > 0) set = await signedSet(KILLED, ['es'])
  }
  console.log(`${kills} kills during sets of ${set.length} texts:`)
  console.table(tally)
  process.exitCode = seconds > BAR || tally.half > 0 ? 1 : 0
} catch (error) {
  console.error(error, (error as { data?: unknown }).data)
  process.exitCode = 1
} finally {
  await client.end()
  await payload.destroy()
  await cluster.stop()
  process.exit()
}
