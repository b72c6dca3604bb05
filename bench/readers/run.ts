import setup from '../../e2e/support/global-setup.ts'
import { measureLighthouse } from './lighthouse.ts'
import { measureWeight } from './weight.ts'

/**
 * npm run bench:readers -- [VISITS] [weight]: starts a portal as the journeys do, measures what
 * readers get, with so many visits of each page (5), and fails where a bar is missed. `weight`: without
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
