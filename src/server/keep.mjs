// node src/server/keep.mjs backup|restore FILE
import { load } from './node-version.mjs'

process.env.NODE_ENV = 'production'

load(new URL('./cli/keep.ts', import.meta.url).href).then(function (module) {
  return process.argv[2] === 'restore'
    ? module.runRestore(process.argv.slice(3))
    : module.runBackup(process.argv.slice(3))
})
