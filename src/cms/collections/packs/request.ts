import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Person } from '../../../core/person.ts'
import { parsePackCode } from '../../../published/pack.ts'
import { personOf } from '../../access/adapters.ts'
import { faultsIn, saying } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

export const NO_STORE = { 'Cache-Control': 'private, no-store' }

export const packCode = z.object({
  code: z.string().refine((text) => parsePackCode(text) === text, saying('give.unknown')),
})

export function signedIn(req: PayloadRequest): Person {
  const person = personOf(req)
  if (!person) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
  return person
}

export async function bodyOf<Body>(req: PayloadRequest, shape: z.ZodType<Body>): Promise<Body> {
  const body = shape.safeParse((await req.json?.().catch(() => null)) ?? {})
  if (body.success) return body.data
  throw new APIError(faultsIn(body.error, staffMessages(req)), 400, undefined, true)
}
