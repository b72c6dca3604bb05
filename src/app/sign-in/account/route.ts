import { accountForm } from '../../../auth/pages/account-form.ts'
import { accountPage } from '../../../auth/pages/account.ts'
import { answer } from '../with-payload.ts'

export const GET = answer((request, payload) => accountPage(request, payload))
export const POST = answer(accountForm)
