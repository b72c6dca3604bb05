/** The kinds of danger that a search may tell of. */
export const DANGER_KINDS = [
  'suicide',
  'self-harm',
  'overdose',
  'violence-at-home',
  'sexual-assault',
  'professional-harm',
  'child-in-danger',
  'danger-to-others',
  'psychosis',
  'eating',
] as const

export type DangerKind = (typeof DANGER_KINDS)[number]

/** What a contact serves that is there for every danger. */
export const ANY_DANGER = 'any'

/** What a contact may serve. */
export const SERVED_DANGERS = [ANY_DANGER, ...DANGER_KINDS] as const

/** `sure` puts help first; `doubtful` brings one quiet line. */
export const DANGER_LEVELS = ['sure', 'doubtful'] as const
