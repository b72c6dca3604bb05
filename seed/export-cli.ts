import { runExport } from '../src/cms/import/command/run-export.ts'
import { runAndExit } from '../src/cms/import/command/terminal.ts'

runAndExit(() => runExport(process.argv.slice(2), () => import('../payload.config.ts')))
