import { submitCode, codePage } from '../../../auth/pages/code.ts'
import { withPayload } from '../with-payload.ts'

export const GET = withPayload((request, payload) => codePage(request, payload))
export const POST = withPayload(submitCode)
