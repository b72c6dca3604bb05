import { submitSignOut, signOutPage } from '../../../auth/pages/sign-out.ts'
import { withPayload } from '../with-payload.ts'

export const GET = (request: Request): Response => signOutPage(request)
export const POST = withPayload(submitSignOut)
