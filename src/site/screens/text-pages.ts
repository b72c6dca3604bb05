/** The pages about the portal itself. */
export const TEXT_PAGES = ['about', 'privacy', 'safety', 'accessibility'] as const

export type TextPage = (typeof TEXT_PAGES)[number]
