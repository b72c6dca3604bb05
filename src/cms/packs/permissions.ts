import { hasRole, type Person } from '../../core/person.ts'

/** Whether a person may choose the clinic's ready packs. Everybody on the staff may give packs. */
export const mayKeepPacks = (person: Person | null): person is Person =>
  person !== null && hasRole(person, 'admin', 'reviewer', 'editor')
