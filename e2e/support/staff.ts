import type { Role } from '../../src/core/roles.ts'
import type { Locale } from '../../src/i18n/locales.ts'

export type Member = {
  email: string
  name: string
  role: Role
  password: string
  languages: Locale[]
  title?: string
}

const member = (
  role: Role,
  name: string,
  title?: string,
  languages: Locale[] = ['en'],
): Member => ({
  email: `${role}@clinic.test`,
  name,
  role,
  password: `the long phrase of the ${role}`,
  languages,
  title,
})

/** Who works at the clinic of the journeys, besides the first admin. */
export const STAFF: readonly Member[] = [
  member('editor', 'Edie Tor'),
  member('reviewer', 'Dr Rhea Viewer', 'Clinical psychologist', ['en', 'es']),
  member('translator', 'Tran Slate', undefined, ['es']),
  {
    ...member('reviewer', 'Dra. Reme Visora', 'Psicóloga', ['en', 'es']),
    email: 'revisora@clinic.test',
  },
]
export const ADMIN = { email: 'admin@clinic.test', password: 'the long phrase of the first admin' }
