import { passkeyScript } from '../../../auth/pages/passkey-script.ts'

export const GET = async (): Promise<Response> =>
  new Response(await passkeyScript(), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
