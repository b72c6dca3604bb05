import { runExport } from '../src/cms/import/command/run-export.ts'
import { runCommand } from '../src/cms/import/command/terminal.ts'

runCommand(() => runExport(process.argv.slice(2), () => import('../payload.config.ts')))
