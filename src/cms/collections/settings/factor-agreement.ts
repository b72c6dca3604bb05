import type { PayloadRequest } from 'payload'
import type { Role } from '../../../core/roles.ts'

/** What two admins have agreed on: the roles that need a second factor from now on. */
export type FactorAgreement = { roles: readonly Role[]; askedBy: number }

const KEY = 'factorAgreement'

/** Runs `work` with a request that carries the agreement of two admins. Clients cannot set it. */
export async function withAgreement(
  req: PayloadRequest,
  agreement: FactorAgreement,
  work: () => Promise<void>,
): Promise<void> {
  req.context[KEY] = agreement
  try {
    await work()
  } finally {
    delete req.context[KEY]
  }
}

export const agreementOf = (req: PayloadRequest): FactorAgreement | null =>
  (req.context[KEY] as FactorAgreement | undefined) ?? null
