import { getPayload } from 'payload'
import { Client } from 'pg'
import { STAFF } from '../../e2e/support/staff.ts'
import config from '../../payload.config.ts'
import { addPerson } from '../../src/auth/people/people.ts'
import { fillClinic } from '../scale/fill-clinic.ts'

// Run on the installation by the benchmark: staff who can sign in, and as many answers as its
// argument says, with all that hangs on them.
const payload = await getPayload({ config })
for (const { email, name, role, password, languages, title } of STAFF) {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  if (totalDocs === 0)
    await addPerson(payload, { email, name, roles: [role], password, languages, title })
}
const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL })
await client.connect()
await fillClinic(client, {
  answers: Number(process.argv[2]),
  onStatement: (ms, rows, text) =>
    console.log(
      `${String(Math.round(ms)).padStart(7)} ms ${String(rows).padStart(8)} rows  ${text.slice(0, 70)}`,
    ),
})
await client.end()
process.exit(0)
