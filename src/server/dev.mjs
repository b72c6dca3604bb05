import { load } from './load.mjs'

load(new URL('./start/start.ts', import.meta.url).href).then(function (module) {
  return module.startDevelopment()
})
