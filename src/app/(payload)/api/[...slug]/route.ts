import config from '@payload-config'
import { getPayload } from 'payload'
import { handleRest } from '../../../../auth/rest/guard.ts'

type Context = { params: Promise<{ slug: string[] }> }

const handle = async (request: Request, { params }: Context): Promise<Response> =>
  handleRest(request, (await params).slug, await getPayload({ config }), config)

export {
  handle as GET,
  handle as POST,
  handle as PATCH,
  handle as PUT,
  handle as DELETE,
  handle as OPTIONS,
}
