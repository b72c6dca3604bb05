/** The tabs of the column beside the words, in their order. */
export const SIDE_TABS = ['status', 'details', 'notes', 'languages', 'history', 'preview'] as const
export type SideTab = (typeof SIDE_TABS)[number]
