/** Why an answer did not help; readers choose one. */
export const FEEDBACK_REASONS = [
  'unclear',
  'incomplete',
  'other-question',
  'seems-wrong',
  'other',
] as const
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number]
