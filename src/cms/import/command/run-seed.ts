import { sqlOf } from '../../../core/request-sql.ts'
import { importEverything } from '../export/import-everything.ts'
import { importSources } from '../import.ts'
import { DocumentFaultsError } from '../read/faults.ts'
import { readKnownPictures } from '../read-known-pictures.ts'
import { readSources } from '../sources.ts'
import { openRequest, type LoadConfig } from './open-request.ts'
import { faultLines, faultsJson, reportJson, reportLines } from './report.ts'
import { readSeedArguments, SEED_USAGE, type SeedArguments } from './seed-arguments.ts'
import { writeOut } from './terminal.ts'

const PROGRESS_INTERVAL = 5_000

/**
 * Runs `npm run seed`. Returns its exit code: 0 done, 1 faults in the documents, 2 wrong arguments.
 * Any other error is thrown. Unless it is 0, nothing has been written.
 */
export async function runSeed(argv: string[], loadConfig: LoadConfig): Promise<number> {
  const parsed = readSeedArguments(argv)
  if ('errors' in parsed) {
    console.error([...parsed.errors, '', SEED_USAGE].join('\n'))
    return 2
  }
  if (parsed.help) {
    console.log(SEED_USAGE)
    return 0
  }
  try {
    await writeOut(
      process.stdout,
      parsed.everything
        ? await restore(parsed.files[0] ?? '')
        : await importFiles(parsed, loadConfig),
    )
    return 0
  } catch (error) {
    if (!(error instanceof DocumentFaultsError)) throw error
    await (parsed.json
      ? writeOut(process.stdout, JSON.stringify(faultsJson(error.faults), null, 2))
      : writeOut(process.stderr, faultLines(error.faults).join('\n')))
    return 1
  }
}

async function restore(file: string): Promise<string> {
  const { tables, rows } = await importEverything(
    process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '',
    file,
  )
  return `Imported ${rows} rows of ${tables} tables. Passwords are not among them: npm run user -- reset EMAIL makes a new link.`
}

async function importFiles(
  {
    files,
    topics,
    dryRun,
    fix,
    publish,
    json,
    locale,
    columns,
    document,
    translationOf,
  }: SeedArguments,
  loadConfig: LoadConfig,
): Promise<string> {
  const req = await openRequest(loadConfig)
  const { sources, faults } = await readSources(files, {
    pictures: await readKnownPictures(sqlOf(req)),
    locale,
    columns,
    document,
    translationOf,
  })
  const outcomes = await importSources(req, sources, {
    topics,
    dryRun,
    fix,
    publish,
    faults,
    onProgress: progressReporter(),
    onBusy: () => console.error('Another import is running. This one starts when it has finished.'),
  })
  return json
    ? JSON.stringify(reportJson(outcomes, { dryRun }), null, 2)
    : reportLines(outcomes, { dryRun, publish }).join('\n')
}

/** Prints a line every five seconds, to show that a long import is running. */
function progressReporter() {
  let last = Date.now()
  return (document: string, done: number, total: number, what: string) => {
    if (Date.now() - last < PROGRESS_INTERVAL) return
    last = Date.now()
    console.error(`${document}: ${done} of ${total} ${what}`)
  }
}
