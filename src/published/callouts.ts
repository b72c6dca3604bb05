/**
 * What a passage set apart from its answer is for. Its label and mark come from the page that shows
 * it, in the page's language.
 */
export const CALLOUTS = ['note', 'important', 'help'] as const
export type Callout = (typeof CALLOUTS)[number]
