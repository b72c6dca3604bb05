import { linkForm, linkPage } from '../../../../auth/pages/link.ts'
import { answer } from '../../with-payload.ts'

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { token } = await params
  return answer((_, payload) => linkPage(request, token, payload))(request)
}
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { token } = await params
  return answer((_, payload) => linkForm(request, token, payload))(request)
}
