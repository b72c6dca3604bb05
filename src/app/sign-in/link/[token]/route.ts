import config from '@payload-config'
import { getPayload } from 'payload'
import { linkForm, linkPage } from '../../../../auth/pages/link.ts'

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context): Promise<Response> => linkPage(request, (await params).token, await getPayload({ config }))
export const POST = async (request: Request, { params }: Context): Promise<Response> => linkForm(request, (await params).token, await getPayload({ config }))
