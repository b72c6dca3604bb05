import type { DeskTranslate } from '../i18n/messages/desk.ts'

/**
 * The states of an entry, in the order in which a text passes through them (DESIGN.md, decision 3).
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
 * A published translation that a change for safety took away from readers does not say that it is
 * published.
 */
export const stateLabel = (t: DeskTranslate, state: State, hidden = false): string =>
  t(state === 'published' && hidden ? 'core.state.hidden' : `core.state.${state}`)
