/** Regions whose emergency and crisis contacts ship with Attune. */
export const REGIONS = [
  { value: 'US', label: 'United States' },
  { value: 'GB', label: 'United Kingdom' },
  { value: 'IE', label: 'Ireland' },
  { value: 'CA', label: 'Canada' },
  { value: 'AU', label: 'Australia' },
  { value: 'EU', label: 'European Union' },
] as const

export type Region = (typeof REGIONS)[number]['value']
