import { hasRole, type Person } from '../../../core/person.ts'

/** The log names colleagues and their sign-ins: for admins and reviewers. */
export const mayReadLog = (person: Person | null): person is Person =>
  person !== null && hasRole(person, 'admin', 'reviewer')
