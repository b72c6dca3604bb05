/**
 * The states of an entry, in the order in which a text passes through them (DESIGN.md, decision 3).
 */
export const STATES = [
  { value: 'draft', label: 'Draft' },
  { value: 'in-review', label: 'In review' },
  { value: 'changes-requested', label: 'Changes requested' },
  { value: 'approved', label: 'Approved' },
  { value: 'scheduled', label: 'Scheduled' },
  { value: 'published', label: 'Published' },
  { value: 'withdrawn', label: 'Withdrawn' },
] as const

export type State = (typeof STATES)[number]['value']

/**
 * A published translation that a change for safety took away from readers does not say that it is
 * published.
 */
export const stateLabel = (state: State, hidden = false): string =>
  state === 'published' && hidden
    ? 'Hidden from readers'
    : (STATES.find(({ value }) => value === state)?.label ?? state)
