import type { PayloadRequest } from 'payload'
import { Refusal } from '../../../core/refusal.ts'
import type { RiskTier } from '../../../core/risk-tiers.ts'
import { asEntry, type Entry } from '../../entries/entry.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { newestEntry } from '../../records/load-entry.ts'

/** What many originals can be given at once: one more topic, or another risk. */
export type QuestionChange = { topic: number } | { riskTier: RiskTier }

const isInForce = (entry: Entry, change: QuestionChange): boolean =>
  'topic' in change
    ? (entry.topics ?? []).includes(change.topic)
    : entry.riskTier === change.riskTier

/**
 * Changes an original as a save of its form does: by the same rights and the same check of what the
 * person has seen. The result is a draft. Throws a Refusal if the person may not change it, and for
 * a translation, which takes both from its original.
 *
 * @param seen The `updatedAt` of the version that the person saw.
 */
export async function changeQuestion(
  req: PayloadRequest,
  id: number,
  change: QuestionChange,
  seen: string,
): Promise<void> {
  const t = staffMessages(req)
  const entry = await newestEntry(req, id)
  if (entry.translationOf) throw new Refusal(t('workflow.changeOriginal'), 422)
  if (isInForce(entry, change)) throw new Refusal(t('workflow.hasItAlready'), 409)
  const data =
    'topic' in change
      ? { topics: [...(entry.topics ?? []), change.topic] }
      : { riskTier: change.riskTier }
  const saved = await req.payload.update({
    collection: 'entries',
    id,
    data: { ...data, updatedAt: seen },
    draft: true,
    depth: 0,
    req,
    overrideAccess: false,
  })
  // Payload leaves out a field that the person may not change, and says nothing.
  if (!isInForce(asEntry(saved), change)) throw new Refusal(t('workflow.mayNotChange'), 403)
}
