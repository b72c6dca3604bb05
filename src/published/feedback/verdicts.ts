import type { Locale } from '../../i18n/locales.ts'
import { feedbackIntake } from './feedback-intake.ts'
import type { FeedbackReason } from './reasons.ts'

/** What a reader says about the answer at an address: no name, no text, no time but the week. */
export type Verdict = {
  locale: Locale
  slug: string
  helpful: boolean
  reason: FeedbackReason | null
}

/**
 * Records a verdict. Gives `false` when it was not counted: no such answer, or too many of one
 * sender, for that answer, or altogether. The sender's address is compared in memory and kept
 * nowhere. Throws if the database can not be reached.
 */
export async function recordVerdict(
  { locale, slug, helpful, reason }: Verdict,
  address: string,
): Promise<boolean> {
  const { pool, verdicts, senders } = feedbackIntake()
  const answer = `${locale} ${slug}`
  if (!senders.take(address, answer) || !verdicts.take(answer)) return false
  const { rows } = await pool.query<{ counted: boolean }>(
    'select workflow.record_verdict($1, $2, $3, $4) as counted',
    [locale, slug, helpful, reason],
  )
  return rows[0]?.counted === true
}
