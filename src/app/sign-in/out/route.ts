import { outForm, outPage } from '../../../auth/pages/sign-out.ts'
import { answer } from '../with-payload.ts'

export const GET = (request: Request): Response => outPage(request)
export const POST = answer(outForm)
