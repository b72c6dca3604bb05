import { submitReauthentication, reauthenticatePage } from '../../../auth/pages/reauthenticate.ts'
import { withPayload } from '../with-payload.ts'

export const GET = withPayload((request, payload) => reauthenticatePage(request, payload))
export const POST = withPayload(submitReauthentication)
