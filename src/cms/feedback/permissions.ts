import { hasRole, type Person } from '../../core/person.ts'

/** Whether a person may dismiss feedback. Everybody on the staff may read it. */
export const mayDismissFeedback = (person: Person | null): person is Person =>
  person !== null && hasRole(person, 'admin', 'reviewer', 'editor')
