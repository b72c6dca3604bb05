import { factorForm, factorPage } from '../../../auth/pages/factor.ts'
import { answer } from '../with-payload.ts'

export const GET = answer((request, payload) => factorPage(request, payload))
export const POST = answer(factorForm)
