import config from '@payload-config'
import { getPayload } from 'payload'
import { codeForm, codePage } from '../../../auth/pages/code.ts'

export const GET = async (request: Request): Promise<Response> => codePage(request, await getPayload({ config }))
export const POST = async (request: Request): Promise<Response> => codeForm(request, await getPayload({ config }))
