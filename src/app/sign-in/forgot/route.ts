import { submitForgot, forgotPage } from '../../../auth/pages/forgot.ts'
import { withPayload } from '../with-payload.ts'

export const GET = (request: Request): Response => forgotPage(request)
export const POST = withPayload(submitForgot)
