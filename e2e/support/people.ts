import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { addPerson } from '../../src/auth/people/people.ts'
import { plant } from '../gates/plant.ts'
import { STAFF } from './staff.ts'

// Run on the installation by the global setup: the staff of the journeys, and answers of every
// kind. Tells where these are, as JSON.
try {
  const payload = await getPayload({ config })
  for (const { email, name, role, password, languages, title } of STAFF)
    await addPerson(payload, { email, name, roles: [role], password, languages, title })
  process.stdout.write(`\nPLANTED ${JSON.stringify(await plant(payload))}\n`, () => process.exit(0))
} catch (error) {
  console.error(error)
  process.exit(1)
}
