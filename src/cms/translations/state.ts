import type { State } from '../workflow/states.ts'
import { openChanges, severityOf, type Pending } from './staleness.ts'
import type { Severity } from './severities.ts'
import type { Part } from './fingerprint.ts'

/** Where an answer stands in one language. `draft` and `in-review`: readers have no text in this language yet. */
export const TRANSLATION_STATES = [
  { value: 'missing', label: 'Missing' },
  { value: 'draft', label: 'Draft' },
  { value: 'in-review', label: 'In review' },
  { value: 'current', label: 'Current' },
  { value: 'stale', label: 'Out of date' },
  { value: 'withdrawn', label: 'Withdrawn' },
] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]['value']

export type Facts = {
  /** The state of the translation's newest text; `null` when there is no translation. */
  state: State | null
  /** The text that is in force, hidden or not; `null` when none is. */
  inForce: readonly Part[] | null
  pending: readonly Pending[]
}
export type Standing = { state: TranslationState; severity: Severity | null; openChanges: number; hasNewerDraft: boolean }

export function standingOf({ state, inForce, pending }: Facts): Standing {
  const nothing = { severity: null, openChanges: 0, hasNewerDraft: false }
  if (state === null) return { state: 'missing', ...nothing }
  if (inForce === null) return { state: state === 'withdrawn' ? 'withdrawn' : state === 'in-review' || state === 'approved' || state === 'scheduled' ? 'in-review' : 'draft', ...nothing }
  const open = openChanges(pending, inForce)
  return { state: open.length > 0 ? 'stale' : 'current', severity: severityOf(open), openChanges: open.length, hasNewerDraft: state !== 'published' }
}
