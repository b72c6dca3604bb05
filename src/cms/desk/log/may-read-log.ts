import { hasRole, type Person } from '../../../core/person.ts'

/** Returns whether a person may read the log, which shows the sign-ins of their colleagues. */
export const mayReadLog = (person: Person | null): person is Person =>
  person !== null && hasRole(person, 'admin', 'reviewer')
