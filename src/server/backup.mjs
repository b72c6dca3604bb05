// node src/server/backup.mjs backup|restore FILE
import { load } from './load.mjs'

process.env.NODE_ENV = 'production'

load(new URL('./cli/backup-cli.ts', import.meta.url).href).then(function (module) {
  return process.argv[2] === 'restore'
    ? module.runRestore(process.argv.slice(3))
    : module.runBackup(process.argv.slice(3))
})
