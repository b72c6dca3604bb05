/**
 * The kinds of callouts: passages that are set apart from the rest of an answer. The page adds a
 * label and an icon.
 */
export const CALLOUTS = ['note', 'important', 'help'] as const
export type Callout = (typeof CALLOUTS)[number]
