import { createLocalReq, getPayload } from 'payload'
import config from '../payload.config.ts'
import { readArguments, USAGE, type SeedArguments } from './arguments.ts'
import { Faulty } from './document/faults.ts'
import { importSources } from './import.ts'
import { faultLines, faultsJson, reportJson, reportLines } from './report.ts'
import { readSources } from './sources.ts'

/** Exit codes: 0 done, 1 faults in the documents, 2 wrong arguments, 3 something else. Whatever is not 0 has written nothing. */
async function main(argv: string[]): Promise<number> {
  const given = readArguments(argv)
  if ('wrong' in given) {
    console.error([...given.wrong, '', USAGE].join('\n'))
    return 2
  }
  if (given.help) {
    console.log(USAGE)
    return 0
  }
  return run(given)
}

async function run({ files, topics, dryRun, fix, publish, json, ...naming }: SeedArguments): Promise<number> {
  try {
    const { sources, faults } = await readSources(files, naming)
    const payload = await getPayload({ config })
    const req = await createLocalReq({}, payload)
    const outcomes = await importSources(req, sources, { topics, dryRun, fix, publish, faults, onProgress: progress() })
    console.log(json ? JSON.stringify(reportJson(outcomes, { dryRun }), null, 2) : reportLines(outcomes, { dryRun, publish }).join('\n'))
    return 0
  } catch (error) {
    if (!(error instanceof Faulty)) throw error
    if (json) console.log(JSON.stringify(faultsJson(error.faults), null, 2))
    else console.error(faultLines(error.faults).join('\n'))
    return 1
  }
}

/** A line each five seconds, so that a long import is seen to go on. */
function progress() {
  let last = Date.now()
  return (document: string, done: number, total: number) => {
    if (Date.now() - last < 5_000) return
    last = Date.now()
    console.error(`${document}: ${done} of ${total}`)
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(3)
  },
)
