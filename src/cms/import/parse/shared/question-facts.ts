import { z } from 'zod'
import { RISK_TIERS } from '../../../../core/risk-tiers.ts'

/** What is known about a question besides its text. Topics are slugs in the default language. */
export const questionFacts = z.strictObject({
  topics: z.array(z.string().min(1)).optional(),
  riskTier: z.enum(RISK_TIERS.map(({ value }) => value)).optional(),
  sensitive: z.boolean().optional(),
  jurisdiction: z.string().min(1).max(120).optional(),
})
export type QuestionFacts = z.infer<typeof questionFacts>
