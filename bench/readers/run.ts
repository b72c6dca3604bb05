import setup from '../../e2e/support/global-setup.ts'
import { measureLighthouse } from './lighthouse.ts'
import { measureWeight } from './weight.ts'

/**
 * npm run bench -- readers: starts a portal as the journeys do, measures what readers get, and
 * fails where a bar is missed.
 */
const stop = await setup()
try {
  const missed = [...(await measureWeight()), ...(await measureLighthouse())]
  console.log(
    missed.length === 0
      ? '\nEvery bar is met.'
      : `\nMissed:\n${missed.map((each) => `  ${each}`).join('\n')}`,
  )
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  await stop()
}
