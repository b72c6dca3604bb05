import { load } from './node-version.mjs'

load(new URL('./start/start.ts', import.meta.url).href).then(function (module) {
  return module.startDevelopment()
})
