import { submitAccount } from '../../../auth/pages/account-form.ts'
import { accountPage } from '../../../auth/pages/account.ts'
import { withPayload } from '../with-payload.ts'

export const GET = withPayload((request, payload) => accountPage(request, payload))
export const POST = withPayload(submitAccount)
