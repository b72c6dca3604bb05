import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { addPerson } from '../../src/auth/people.ts'
import { STAFF } from './staff.ts'

// Run on the installation by the global setup: the staff of the journeys.
try {
  const payload = await getPayload({ config })
  for (const { email, name, role, password, languages, title } of STAFF) await addPerson(payload, { email, name, roles: [role], password, languages, title })
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
