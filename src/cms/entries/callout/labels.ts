import type { Callout } from '../../../published/callouts.ts'

/** What the desk calls each kind of callout. */
export const CALLOUT_LABELS: Record<Callout, string> = {
  note: 'Good to know',
  important: 'Important',
  help: 'Where to get help',
}
