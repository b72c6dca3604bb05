import { RISK_TIERS, type RiskTier } from './risk-tiers.ts'

const SPREAD_DAYS = 28

/**
 * The day (YYYY-MM-DD, UTC) on which a text signed at `at` is due for review: its risk tier's months later, brought forward by up to four
 * weeks, by the entry's number, so that what was signed together does not fall due together.
 */
export function nextReviewOn(at: Date, tier: RiskTier, entryId: number): string {
  const months = RISK_TIERS.find(({ value }) => value === tier)?.reviewMonths ?? 12
  const due = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, at.getUTCDate()))
  due.setUTCDate(due.getUTCDate() - ((entryId * 11) % SPREAD_DAYS))
  return due.toISOString().slice(0, 10)
}
