// node src/server/command.mjs SCRIPT [ARGUMENTS]: runs a command on the database of this installation.
import { load } from './load.mjs'

process.env.NODE_ENV = 'production'

load(new URL('./cli/command.ts', import.meta.url).href).then(function (module) {
  return module.runCommand(process.argv[2], process.argv.slice(3))
})
