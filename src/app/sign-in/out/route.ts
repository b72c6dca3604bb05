import config from '@payload-config'
import { getPayload } from 'payload'
import { outForm, outPage } from '../../../auth/pages/out.ts'

export const GET = (request: Request): Response => outPage(request)
export const POST = async (request: Request): Promise<Response> => outForm(request, await getPayload({ config }))
