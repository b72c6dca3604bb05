import type { Locale } from '../../i18n/locales.ts'
import { feedbackIntake } from './feedback-intake.ts'
import type { FeedbackReason } from './reasons.ts'

/** What a reader says about the answer to the question of a number. */
type Verdict = { locale: Locale; number: number; helpful: boolean }

/**
 * Records a verdict with the week, and nothing about the reader. `address` is the reader's IP
 * address; it is only compared, in memory. Returns the verdict's id, or `null` if it was not
 * counted: there is no such answer, or a limit has been reached for the sender, the answer or
 * altogether. Throws if the database cannot be reached.
 */
export async function recordVerdict(
  { locale, number, helpful }: Verdict,
  address: string,
): Promise<string | null> {
  const { pool, verdicts, senders } = feedbackIntake()
  const answer = `${locale} ${number}`
  if (!(await senders.take(address, answer)) || !(await verdicts.take(answer))) return null
  const { rows } = await pool.query<{ id: string | null }>(
    'select workflow.count_verdict($1, $2, $3) as id',
    [locale, number, helpful],
  )
  return rows[0]?.id ?? null
}

/**
 * Adds the reason to a "no" that has none yet. Throws if the database cannot be reached.
 */
export async function addReason(verdict: string, reason: FeedbackReason): Promise<void> {
  await feedbackIntake().pool.query('select workflow.add_reason($1, $2)', [verdict, reason])
}
