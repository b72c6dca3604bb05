import { factorForm, factorPage } from '../../../auth/pages/factor.ts'
import { answer } from '../answer.ts'

export const GET = answer((request, payload) => factorPage(request, payload))
export const POST = answer(factorForm)
