import { outForm, outPage } from '../../../auth/pages/out.ts'
import { answer } from '../answer.ts'

export const GET = (request: Request): Response => outPage(request)
export const POST = answer(outForm)
