import { hasRole, type Person } from '../../core/person.ts'

/**
 * What readers miss concerns everybody who writes; only who may write originals takes it off the
 * list.
 */
export const mayDismissFeedback = (person: Person | null): person is Person =>
  person !== null && hasRole(person, 'admin', 'reviewer', 'editor')
