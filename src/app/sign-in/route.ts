import config from '@payload-config'
import { getPayload } from 'payload'
import { signInPage } from '../../auth/pages/sign-in.ts'

export const GET = async (request: Request): Promise<Response> => signInPage(request, await getPayload({ config }))
