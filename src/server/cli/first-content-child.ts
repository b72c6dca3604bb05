import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { ensureFirstAdmin } from '../../auth/people/first-admin.ts'
import { seedFirstContent } from '../../cms/import/first-start/first-start.ts'
import { shipNewContacts } from '../../cms/import/first-start/ship-contacts.ts'
import { shipNewGreetings } from '../../cms/import/first-start/ship-new-greetings.ts'
import { describeError } from '../../core/log/clean-error.ts'
import type { FirstContentResult } from '../start/first-content.ts'

// Run by ensureFirstContent, with the role of the running server. Each step is a transaction under a
// lock.
try {
  const { FIRST_IMPORT, ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env
  const payload = await getPayload({ config })
  const imported: string[] = []
  await seedFirstContent(payload, {
    answers: FIRST_IMPORT === 'publish' || FIRST_IMPORT === 'none' ? FIRST_IMPORT : 'draft',
    log: (line) => imported.push(line),
  })
  await shipNewContacts(payload, (line) => imported.push(line))
  await shipNewGreetings(payload, (line) => imported.push(line))
  const admin = await ensureFirstAdmin(payload, {
    email: email || undefined,
    password: password || undefined,
  })
  const result: FirstContentResult = {
    imported,
    admin: admin && { email: admin.email, link: admin.link?.url ?? null },
  }
  process.send?.(result, () => process.exit(0))
} catch (error) {
  console.error(describeError(error))
  process.exit(1)
}
