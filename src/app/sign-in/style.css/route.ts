import { STYLE } from '../../../auth/pages/style.ts'

// Its address carries a mark of its content, so it can be kept for good.
export const GET = (): Response =>
  new Response(STYLE, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
