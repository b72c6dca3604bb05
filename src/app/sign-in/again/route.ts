import config from '@payload-config'
import { getPayload } from 'payload'
import { againForm, againPage } from '../../../auth/pages/again.ts'

export const GET = async (request: Request): Promise<Response> => againPage(request, await getPayload({ config }))
export const POST = async (request: Request): Promise<Response> => againForm(request, await getPayload({ config }))
