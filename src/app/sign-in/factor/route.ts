import { submitFactor, factorPage } from '../../../auth/pages/factor.ts'
import { withPayload } from '../with-payload.ts'

export const GET = withPayload((request, payload) => factorPage(request, payload))
export const POST = withPayload(submitFactor)
