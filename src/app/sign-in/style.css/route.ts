import { STYLE } from '../../../auth/pages/style.ts'

// Its URL contains a hash of its content, so it can be cached forever.
export const GET = (): Response =>
  new Response(STYLE, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
