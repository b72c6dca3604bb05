import {
  faultLines,
  faultsJson,
  reportJson,
  reportLines,
} from '../src/cms/import/command/report.ts'
import {
  readSeedArguments,
  SEED_USAGE,
  type SeedArguments,
} from '../src/cms/import/command/seed-arguments.ts'
import { importSources } from '../src/cms/import/import.ts'
import { DocumentFaultsError } from '../src/cms/import/read/faults.ts'
import { readSources } from '../src/cms/import/sources.ts'

/**
 * Exit codes: 0 done, 1 faults in the documents, 2 wrong arguments, 3 something else. Whatever is
 * not 0 has written nothing.
 */
async function main(argv: string[]): Promise<number> {
  const given = readSeedArguments(argv)
  if ('wrong' in given) {
    console.error([...given.wrong, '', SEED_USAGE].join('\n'))
    return 2
  }
  if (given.help) {
    console.log(SEED_USAGE)
    return 0
  }
  return given.everything ? everything(given.files[0] ?? '') : run(given)
}

async function everything(file: string): Promise<number> {
  const { importEverything: bringBack } =
    await import('../src/cms/import/export/import-everything.ts')
  return told(false, async () => {
    const { tables, rows } = await bringBack(
      process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '',
      file,
    )
    await say(
      process.stdout,
      `${rows} rows of ${tables} tables brought back. Passwords are not among them: npm run user -- reset EMAIL makes a new link.`,
    )
  })
}

const run = ({
  files,
  topics,
  dryRun,
  fix,
  publish,
  json,
  locale,
  document,
  translationOf,
}: SeedArguments): Promise<number> =>
  told(json, async () => {
    const { sources, faults } = await readSources(files, { locale, document, translationOf })
    const outcomes = await importSources(await openRequest(), sources, {
      topics,
      dryRun,
      fix,
      publish,
      faults,
      onProgress: progress(),
      onBusy: () => console.error('Another import is going on. This one begins when it has ended.'),
    })
    await say(
      process.stdout,
      json
        ? JSON.stringify(reportJson(outcomes, { dryRun }), null, 2)
        : reportLines(outcomes, { dryRun, publish }).join('\n'),
    )
  })

/** Tells the faults of documents; anything else that goes wrong is thrown on. */
async function told(json: boolean, work: () => Promise<void>): Promise<number> {
  try {
    await work()
    return 0
  } catch (error) {
    if (!(error instanceof DocumentFaultsError)) throw error
    await (json
      ? say(process.stdout, JSON.stringify(faultsJson(error.faults), null, 2))
      : say(process.stderr, faultLines(error.faults).join('\n')))
    return 1
  }
}

/**
 * Written before the process ends: a pipe takes its time, and `process.exit` does not wait for it.
 */
const say = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>((done) => stream.write(`${text}\n`, () => done()))

/** Loaded only now, because it takes seconds that wrong arguments need not wait for. */
async function openRequest() {
  const [{ createLocalReq, getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../payload.config.ts'),
  ])
  return createLocalReq({}, await getPayload({ config }))
}

/** A line each five seconds, so that a long import is seen to go on. */
function progress() {
  let last = Date.now()
  return (document: string, done: number, total: number, what: string) => {
    if (Date.now() - last < 5_000) return
    last = Date.now()
    console.error(`${document}: ${done} of ${total} ${what}`)
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    console.error('Stopped. An import is written whole or not at all: run the command again.')
    process.exit(code)
  })
}

// While modules load in tsx's own thread nothing else keeps the process alive: it could end with 0
// and no word.
setInterval(() => undefined, 60_000)
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(3)
  },
)
