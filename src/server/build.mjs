import { load } from './load.mjs'

process.env.NODE_ENV = 'production'

load(new URL('./start/build.ts', import.meta.url).href)
  .then(function (module) {
    return module.build()
  })
  .catch(function (error) {
    console.error(error.message)
    process.exit(1)
  })
