/**
 * How much harm a wrong or outdated answer could do; each tier has its own review interval. Their
 * labels are the messages `core.risk.…`.
 */
export const RISK_TIERS = [
  { value: 'high', reviewMonths: 6 },
  { value: 'medium', reviewMonths: 12 },
  { value: 'low', reviewMonths: 24 },
] as const

export type RiskTier = (typeof RISK_TIERS)[number]['value']
export const RISK_TIER_VALUES: readonly RiskTier[] = RISK_TIERS.map(({ value }) => value)
