import config from '@payload-config'
import { createLocalReq, getPayload } from 'payload'
import { readArguments, USAGE, type SeedArguments } from './arguments.ts'
import { Faulty } from './document/faults.ts'
import { importSources } from './import.ts'
import { faultLines, faultsJson, reportJson, reportLines } from './report.ts'
import { readSources } from './sources.ts'

/** Exit codes: 0 done, 1 faults in the documents (nothing written), 2 wrong arguments, 3 something else went wrong (nothing written). */
async function main(argv: string[]): Promise<number> {
  const read = readArguments(argv)
  if ('wrong' in read) {
    console.error([...read.wrong, '', USAGE].join('\n'))
    return 2
  }
  if (read.help) {
    console.log(USAGE)
    return 0
  }
  return run(read)
}

async function run({ files, locale, topics, document, translationOf, dryRun, publish, json }: SeedArguments): Promise<number> {
  const say = (lines: string[], data: unknown) => console.log(json ? JSON.stringify(data, null, 2) : lines.join('\n'))
  try {
    const { sources, faults } = await readSources(files, locale, document)
    const payload = await getPayload({ config, disableOnInit: false })
    const req = await createLocalReq({}, payload)
    const outcomes = await importSources(req, sources, { locale, topics, translationOf, dryRun, publish, faults, onProgress: json ? undefined : progress() })
    say(reportLines(outcomes, { dryRun, publish }), reportJson(outcomes, { dryRun }))
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
