import config from '@payload-config'
import { getPayload } from 'payload'
import { accountForm } from '../../../auth/pages/account-form.ts'
import { accountPage } from '../../../auth/pages/account.ts'

export const GET = async (request: Request): Promise<Response> => accountPage(request, await getPayload({ config }))
export const POST = async (request: Request): Promise<Response> => accountForm(request, await getPayload({ config }))
