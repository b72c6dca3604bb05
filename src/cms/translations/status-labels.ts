import type { Severity } from '../../core/severities.ts'

/** States of a translation. `draft` and `in-review` have not been published yet. */
export const TRANSLATION_STATES = [
  { value: 'missing', label: 'Missing' },
  { value: 'draft', label: 'Draft' },
  { value: 'in-review', label: 'In review' },
  { value: 'current', label: 'Current' },
  { value: 'stale', label: 'Out of date' },
  { value: 'withdrawn', label: 'Withdrawn' },
] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]['value']
export type TranslationStatus = {
  state: TranslationState
  severity: Severity | null
  openChanges: number
  hasNewerDraft: boolean
}

/** Returns the status of a translation in words. */
export function statusLabel({ state, severity, hasNewerDraft }: TranslationStatus): string {
  const words =
    state === 'stale' && severity === 'safety'
      ? 'Out of date for safety: hidden from readers'
      : (TRANSLATION_STATES.find(({ value }) => value === state)?.label ?? state)
  const more = state === 'stale' && severity !== 'safety' ? ` (${severity ?? 'wording'})` : ''
  return `${words}${more}${hasNewerDraft ? ', newer draft' : ''}`
}
