import { passkeyForm } from '../../../auth/pages/passkey.ts'
import { answer } from '../with-payload.ts'

export const POST = answer(passkeyForm)
