import { hasRole, type Person } from '../../core/person.ts'
import type { Locale } from '../../i18n/locales.ts'
import { mayActOnEntry } from './adapters.ts'
import type { Grants } from './table.ts'

export type LabelAction = 'approve' | 'request-changes' | 'withdraw' | 'put-back'

/**
 * Who may decide what readers see of a label (a contact, a topic, the clinic's name and welcome).
 * Putting in something new needs a reviewer who did not write it; taking something away, or putting
 * back what was signed last, needs one person.
 */
export const LABEL_ACTIONS: Record<LabelAction, Grants> = {
  approve: { reviewer: 'own languages' },
  'request-changes': { reviewer: 'own languages' },
  withdraw: { admin: 'any', reviewer: 'any' },
  'put-back': { admin: 'any', reviewer: 'any' },
}

/**
 * Whether a person may take an action on one part of a label: its words in a language, or `shared`,
 * such as a number, which has no language.
 */
export const mayActOnLabel = (
  person: Person | null,
  action: LabelAction,
  part: Locale | 'shared',
): boolean =>
  part === 'shared'
    ? person !== null && person.roles.some((role) => LABEL_ACTIONS[action][role] !== undefined)
    : mayActOnEntry(person, LABEL_ACTIONS[action], { locale: part })

/** Whether what a person takes away or puts back is live at once. */
export const actsAtOnce = (person: Person | null): boolean =>
  person !== null && hasRole(person, 'admin', 'reviewer')
