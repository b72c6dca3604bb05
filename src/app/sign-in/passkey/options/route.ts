import { passkeyOptions } from '../../../../auth/pages/passkey.ts'
import { withPayload } from '../../with-payload.ts'

export const POST = withPayload(passkeyOptions)
