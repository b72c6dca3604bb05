import config from '@payload-config'
import { getPayload } from 'payload'
import { forgotForm, forgotPage } from '../../../auth/pages/forgot.ts'

export const GET = (request: Request): Response => forgotPage(request)
export const POST = async (request: Request): Promise<Response> => forgotForm(request, await getPayload({ config }))
