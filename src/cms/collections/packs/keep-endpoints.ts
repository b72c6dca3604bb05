import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Person } from '../../../core/person.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { setReady } from '../../packs/keepers.ts'
import { mayKeepPacks } from '../../packs/permissions.ts'
import { findPack } from '../../packs/ready-packs.ts'
import { savePackAnew } from '../../packs/withdrawn-in-packs.ts'
import { bodyOf, NO_STORE, packCode, signedIn } from './request.ts'

const kept = packCode.extend({ ready: z.boolean() })

function keeperOf(req: PayloadRequest): Person {
  const person = signedIn(req)
  if (mayKeepPacks(person)) return person
  throw new APIError(staffMessages(req)('give.mayNotKeep'), 403, undefined, true)
}

/**
 * POST /api/packs/keep: keeps a pack (`code`) as one of the clinic's ready packs, or no longer. The
 * person looks after it from now on.
 */
export const keepReady: Endpoint = {
  path: '/packs/keep',
  method: 'post',
  handler: async (req) => {
    const person = keeperOf(req)
    const body = await bodyOf(req, kept)
    const isThere = await inTransaction(req, (sql) =>
      setReady(sql, body.code, body.ready ? person : null),
    )
    if (!isThere) throw new APIError(staffMessages(req)('give.unknown'), 404, undefined, true)
    return Response.json({ ready: body.ready }, { headers: NO_STORE })
  },
}

/**
 * POST /api/packs/replace-withdrawn: keeps, instead of a ready pack (`code`), one with what to read
 * instead of its withdrawn answers, or without them. Responds with its code. 422 if nothing is left.
 */
export const replaceWithdrawn: Endpoint = {
  path: '/packs/replace-withdrawn',
  method: 'post',
  handler: async (req) => {
    const person = keeperOf(req)
    const body = await bodyOf(req, packCode)
    const t = staffMessages(req)
    const saved = await inTransaction(req, async (sql) => {
      const pack = await findPack(sql, body.code)
      if (!pack?.ready) throw new APIError(t('give.unknown'), 404, undefined, true)
      const renewed = await savePackAnew(sql, pack, t('give.nothingLeft'))
      await setReady(sql, pack.code, null)
      await setReady(sql, renewed, person)
      return renewed
    })
    return Response.json({ code: saved }, { headers: NO_STORE })
  },
}
