import { againForm, againPage } from '../../../auth/pages/again.ts'
import { answer } from '../answer.ts'

export const GET = answer((request, payload) => againPage(request, payload))
export const POST = answer(againForm)
