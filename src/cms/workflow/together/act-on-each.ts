import type { PayloadRequest } from 'payload'
import type { Reason } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { RiskTier } from '../../../core/risk-tiers.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { submit } from '../actions.ts'
import { assignAnswer } from './assign-answer.ts'
import { changeQuestion } from './change-question.ts'
import { setReviewDateTo } from './set-review-date.ts'

export const MAX_TOGETHER = 100

/** Something that can be done to several answers. There is no signing: each text is read. */
export type Act =
  | { act: 'assign'; person: number | null }
  | { act: 'topic'; topic: number }
  | { act: 'risk'; risk: RiskTier }
  | { act: 'review-date'; day: string }
  | { act: 'submit'; reviewer?: number | null; note?: string }

/** An answer as the person saw it: its ID, and the `updatedAt` of its newest version. */
export type Selected = { id: number; seen: string }
export type ActOutcome = { id: number; done: boolean; message: string | null; reasons: Reason[] }

const doIt = (req: PayloadRequest, { id, seen }: Selected, act: Act): Promise<unknown> => {
  switch (act.act) {
    case 'assign':
      return assignAnswer(req, id, act.person)
    case 'topic':
      return changeQuestion(req, id, { topic: act.topic }, seen)
    case 'risk':
      return changeQuestion(req, id, { riskTier: act.risk }, seen)
    case 'review-date':
      return setReviewDateTo(req, id, act.day)
    case 'submit':
      return submit(req, id, act.note, seen, act.reviewer ?? undefined)
  }
}

/** The public part of an error; `null` for one that says something about the program only. */
function refusalOf(error: unknown): Pick<ActOutcome, 'message' | 'reasons'> | null {
  const { status, message, data } = (error ?? {}) as {
    status?: number
    message?: string
    data?: { reasons?: Reason[] }
  }
  if (status === undefined || status >= 500 || !message) return null
  const reasons = data?.reasons ?? []
  const headline = reasons.reduce((text, reason) => text.replace(reason.message, ''), message)
  return { message: headline.trim(), reasons }
}

/**
 * Does something to each answer, in a transaction of its own and by the rules of doing it to that
 * answer alone. Returns what became of each, in the same order.
 */
export async function actOnEach(
  req: PayloadRequest,
  answers: readonly Selected[],
  act: Act,
): Promise<ActOutcome[]> {
  const outcomes: ActOutcome[] = []
  for (const answer of answers) {
    const { id } = answer
    try {
      await inTransaction(req, () => doIt(req, answer, act))
      outcomes.push({ id, done: true, message: null, reasons: [] })
    } catch (error) {
      const refusal = refusalOf(error)
      if (!refusal) req.payload.logger.error({ err: error, entry: id }, 'An act on many failed')
      const unknown = { message: staffMessages(req)('editing.unknown'), reasons: [] }
      outcomes.push({ id, done: false, ...(refusal ?? unknown) })
    }
  }
  return outcomes
}
