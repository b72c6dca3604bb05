/** Regions whose emergency and crisis contacts ship with Attune. */
export const REGIONS = ['US', 'GB', 'IE', 'CA', 'AU', 'EU'] as const
