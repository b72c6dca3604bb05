import config from '@payload-config'
import { getPayload } from 'payload'
import { factorForm, factorPage } from '../../../auth/pages/factor.ts'

export const GET = async (request: Request): Promise<Response> => factorPage(request, await getPayload({ config }))
export const POST = async (request: Request): Promise<Response> => factorForm(request, await getPayload({ config }))
