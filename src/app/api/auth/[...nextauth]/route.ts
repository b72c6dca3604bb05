import config from '@payload-config'
import { getPayload } from 'payload'
import { handleAuth } from '../../../../auth/sign-in/handler.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

const handle = async (request: Request, { params }: Context): Promise<Response> =>
  handleAuth(request, (await params).nextauth, await getPayload({ config }))

export { handle as GET, handle as POST }
