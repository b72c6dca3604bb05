import { submitLink, linkPage } from '../../../../auth/pages/link.ts'
import { withPayload } from '../../with-payload.ts'

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { token } = await params
  return withPayload((_, payload) => linkPage(request, token, payload))(request)
}
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { token } = await params
  return withPayload((_, payload) => submitLink(request, token, payload))(request)
}
