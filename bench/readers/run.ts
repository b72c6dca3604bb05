import setup from '../../e2e/support/global-setup.ts'
import { measureLighthouse } from './lighthouse.ts'
import { measureWeight } from './weight.ts'

/**
 * npm run bench:readers -- [VISITS] [weight]: starts a portal as the journeys do, visits each page
 * VISITS times (5), measures what readers get, and fails where a bar is missed. `weight` leaves out
 * Lighthouse.
 */
const [visits = '5', only] = process.argv.slice(2)
const stop = await setup()
try {
  const missed = await measureWeight(Number(visits))
  if (only !== 'weight') missed.push(...(await measureLighthouse()))
  console.log(
    missed.length === 0
      ? '\nEvery bar is met.'
      : `\nMissed:\n${missed.map((each) => `  ${each}`).join('\n')}`,
  )
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  await stop()
}
