import { afterAll, vi } from 'vitest'

// The files of a worker share its process, so that each need not load its packages again. Each has
// our modules, what they keep in the process, and the environment for itself.
vi.resetModules()
const environment = { ...process.env }

// A whole run looks for typed words in lines of any level, and shows errors only (run.ts).
if (process.env.ATTUNE_TEST_LOG_LEVEL) {
  const { log } = await import('../core/log/log.ts')
  log.level = process.env.ATTUNE_TEST_LOG_LEVEL
}

afterAll(() => {
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (key.description?.startsWith('attune.')) Reflect.deleteProperty(globalThis, key)
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
})
