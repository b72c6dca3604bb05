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

/** States of a newer text than the one that readers see. */
const OVER_PUBLISHED = ['draft', 'in-review', 'changes-requested', 'approved', 'scheduled'] as const

/** What readers see, where it is not what the state says. */
type Seen = {
  /** A published translation that a safety change of its source made unsafe. */
  hidden?: boolean
  /** Whether readers see some text of the answer. */
  shown?: boolean
}

/** Returns the label of a state. It says both what readers see and what waits behind it. */
export function stateLabel(
  t: DeskTranslate,
  state: State,
  { hidden = false, shown = false }: Seen = {},
): string {
  const newer = OVER_PUBLISHED.find((each) => each === state)
  if (shown && newer) return t(`core.state.over.${newer}`)
  return t(state === 'published' && hidden ? 'core.state.hidden' : `core.state.${state}`)
}
