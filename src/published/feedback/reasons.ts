/** Why an answer did not help; readers choose one. */
export const REASONS = ['unclear', 'incomplete', 'other-question', 'seems-wrong', 'other'] as const
export type Reason = (typeof REASONS)[number]
