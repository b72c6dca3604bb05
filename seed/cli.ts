import { runSeed } from '../src/cms/import/command/run-seed.ts'
import { onStop, runAndExit } from '../src/cms/import/command/terminal.ts'

onStop('Stopped. Run the command again: an import writes everything or nothing.')
runAndExit(() => runSeed(process.argv.slice(2), () => import('../payload.config.ts')))
