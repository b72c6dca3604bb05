import { codeForm, codePage } from '../../../auth/pages/code.ts'
import { answer } from '../with-payload.ts'

export const GET = answer((request, payload) => codePage(request, payload))
export const POST = answer(codeForm)
