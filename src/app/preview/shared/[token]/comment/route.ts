import config from '@payload-config'
import { getPayload } from 'payload'
import { commentByLink } from '../../../../../cms/draft-links/comment.ts'

const MAX_BYTES = 20_000

type Context = { params: Promise<{ token: string }> }

/** Takes a comment by a link, and leads back to the page, which says what became of it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const length = Number(request.headers.get('content-length') ?? MAX_BYTES + 1)
  const form =
    length <= MAX_BYTES ? Object.fromEntries(new URLSearchParams(await request.text())) : null
  const outcome = await commentByLink(await getPayload({ config }), token, form)
  const query = outcome === 'no-link' ? '' : `?sent=${outcome}`
  return new Response(null, {
    status: 303,
    headers: {
      location: `/preview/shared/${encodeURIComponent(token)}${query}`,
      'cache-control': 'private, no-store',
    },
  })
}
