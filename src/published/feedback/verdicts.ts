import type { Locale } from '../../i18n/locales.ts'
import { feedbackIntake } from './feedback-intake.ts'
import type { FeedbackReason } from './reasons.ts'

/** What a reader says about the answer at an address. */
type Verdict = { locale: Locale; slug: string; helpful: boolean; reason: FeedbackReason | null }

/**
 * Records a verdict with the week, and nothing about the reader. `address` is the reader's IP
 * address; it is only compared, in memory. Returns `false` if the verdict was not counted: there is
 * no such answer, or a limit has been reached for the sender, the answer or altogether. Throws if
 * the database cannot be reached.
 */
export async function recordVerdict(
  { locale, slug, helpful, reason }: Verdict,
  address: string,
): Promise<boolean> {
  const { pool, verdicts, senders } = feedbackIntake()
  const answer = `${locale} ${slug}`
  if (!(await senders.take(address, answer)) || !(await verdicts.take(answer))) return false
  const { rows } = await pool.query<{ counted: boolean }>(
    'select workflow.record_verdict($1, $2, $3, $4) as counted',
    [locale, slug, helpful, reason],
  )
  return rows[0]?.counted === true
}
