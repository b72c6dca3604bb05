import setup from './global-setup.ts'

// Starts the portal of the journeys and keeps it until Ctrl-C, for work on the tests.
const stop = await setup()
console.log(`\nATTUNE_E2E_PORTALS='${process.env.ATTUNE_E2E_PORTALS}'\n`)
process.on('SIGINT', () => void stop().then(() => process.exit(0)))
setInterval(() => undefined, 60_000)
