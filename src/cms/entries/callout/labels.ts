import type { Callout } from '../../../published/callouts.ts'

/** The label of each kind of callout on the desk. */
export const CALLOUT_LABELS: Record<Callout, string> = {
  note: 'Good to know',
  important: 'Important',
  help: 'Where to get help',
}
