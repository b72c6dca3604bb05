import { passkeyForm } from '../../../auth/pages/passkey.ts'
import { answer } from '../answer.ts'

export const POST = answer(passkeyForm)
