import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { Refusal } from '../../core/refusal.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { takeStep } from '../records/take-step.ts'
import { machineParts, recordMachineParts } from './machine-parts.ts'

/** Records that a person has read and accepted the machine-made parts of the newest text. */
export const acceptMachineText = (req: PayloadRequest, id: number, seen: string) =>
  takeStep(
    req,
    'take-over',
    id,
    async ({ sql, person, loaded: { entry, hash } }) => {
      const parts = await machineParts(sql, entry)
      if (parts.length === 0)
        throw new Refusal(staffMessages(req)('translations.notMachineMade'), 409)
      await recordMachineParts(sql, id, [...new Set(parts.map((each) => each.hash))], true, person)
      await recordEvent(sql, {
        actor: person,
        action: 'translation.taken-over',
        entryId: id,
        locale: entry.locale,
        textHash: hash,
        details: { paragraphs: parts.length },
      })
    },
    seen,
  )
