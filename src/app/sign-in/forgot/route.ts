import { forgotForm, forgotPage } from '../../../auth/pages/forgot.ts'
import { answer } from '../with-payload.ts'

export const GET = (request: Request): Response => forgotPage(request)
export const POST = answer(forgotForm)
