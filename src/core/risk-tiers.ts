/** How much harm a wrong or outdated answer could do; each tier has its own review interval. */
export const RISK_TIERS = [
  { value: 'high', label: 'High: safety, crisis, law', reviewMonths: 6 },
  { value: 'medium', label: 'Medium: treatment, boundaries', reviewMonths: 12 },
  { value: 'low', label: 'Low: words, general information', reviewMonths: 24 },
] as const

export type RiskTier = (typeof RISK_TIERS)[number]['value']
