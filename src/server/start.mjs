import { load } from './load.mjs'

process.env.NODE_ENV = 'production'

load(new URL('./start/start.ts', import.meta.url).href).then(function (module) {
  return module.start()
})
