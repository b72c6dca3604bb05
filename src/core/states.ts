import type { DeskTranslate } from '../i18n/messages/desk.ts'

/**
 * The states of an entry, in the order in which a text passes through them.
 */
export const STATES = [
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const

export type State = (typeof STATES)[number]

/**
 * Returns the label of a state. `hidden` marks a published translation that readers do not see,
 * because a safety change of its source made it unsafe.
 */
export const stateLabel = (t: DeskTranslate, state: State, hidden = false): string =>
  t(state === 'published' && hidden ? 'core.state.hidden' : `core.state.${state}`)
