/** The states of an entry, in the order in which a text passes through them (DESIGN.md, decision 3). */
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

export const stateLabel = (state: State): string => STATES.find(({ value }) => value === state)?.label ?? state
