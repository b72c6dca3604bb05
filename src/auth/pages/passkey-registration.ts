import type { Payload } from 'payload'
import { sqlOfPayload } from '../../core/sql.ts'
import { firstRecoveryCodes } from '../factors/factors.ts'
import { browserName, deviceOf } from '../http/address.ts'
import type { FormFields } from '../http/form.ts'
import { consumeChallenge } from '../passkeys/passkey-challenge.ts'
import { addPasskey } from '../passkeys/passkeys.ts'
import { parseRegistration, verifyRegistration } from '../passkeys/webauthn.ts'
import { currentPerson } from '../sessions/current-session.ts'
import { finishEnrolment } from './finish-enrolment.ts'
import { redirectTo } from './page.ts'
import { ownerOf, sessionFor } from './passkey-owner.ts'

/** Adds a passkey to the person's factors and shows recovery codes if it is the first factor. */
export async function registerPasskey(
  request: Request,
  payload: Payload,
  { answer: raw, name }: FormFields,
  challenge: string | null,
): Promise<Response> {
  const session = await sessionFor(request, payload, 'add')
  if (!session) {
    const person = await currentPerson(request, payload)
    return redirectTo(request, person ? '/sign-in/again?next=factor' : '/sign-in')
  }
  const sql = sqlOfPayload(payload)
  const owner = await ownerOf(payload, session.userId)
  const response = parseRegistration(raw)
  const credential = response && challenge ? await verifyRegistration(response, challenge) : null
  const label = name?.trim() || browserName(deviceOf(request.headers)) || 'Passkey'
  const added =
    credential &&
    challenge &&
    owner &&
    (await consumeChallenge(sql, challenge)) &&
    (await addPasskey(sql, owner.id, credential, label))
  if (!added) return redirectTo(request, '/sign-in/factor?error=Passkey')
  return finishEnrolment(request, payload, session, {
    kind: 'passkey',
    name: owner.name,
    codes: await firstRecoveryCodes(sql, owner.id),
  })
}
