import { againForm, againPage } from '../../../auth/pages/reauthenticate.ts'
import { answer } from '../with-payload.ts'

export const GET = answer((request, payload) => againPage(request, payload))
export const POST = answer(againForm)
